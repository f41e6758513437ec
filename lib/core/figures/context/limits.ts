/** Least and most numbers, which rules set. */
import type { Finding } from '../finding';

/** Is the number a least or a most? */
export function isLimit({ bound }: Finding): boolean {
  return bound === 'atLeast' || bound === 'atMost';
}
