import type { Term } from './types';

/** By what terms are one: what open classes find has the id of its class, so that the name belongs to it. */
export function termKey({ id, name }: Pick<Term, 'id' | 'name'>): string {
  return `${id}\n${name}`;
}
