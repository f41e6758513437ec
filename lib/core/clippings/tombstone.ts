/** What is left of a clipping that was erased: enough to know it by when another computer brings it. */
import type { Clipping } from './types';

const PREFIX = 'erased ';

/** Key in the table `notes`; its value is when the clipping was deleted, ISO 8601, UTC. */
export function tombstoneKey(id: string): string {
  return PREFIX + id;
}

/**
 * Was a clipping deleted here after all that was done to it elsewhere? As with the trash, what came later counts.
 * @param erased the value of its tombstone
 */
export function isErased(
  erased: unknown,
  { changed, trashed = '' }: Pick<Clipping, 'changed'> & { trashed?: string },
): erased is string {
  return typeof erased === 'string' && erased >= changed && erased >= trashed;
}
