import patterns from '@/assets/terms/patterns.json';
import type { Category, Term } from '../types';
import { newTerm } from './new-term';

const { id } = patterns.document;

export function titleTerm(name: string, start: number, end: number, category: Category = 'document'): Term {
  return newTerm({ id, name, category }, start, end, 'pattern', undefined);
}
