import type { Location } from '../types';
import type { KeptStates } from './types';

const RANK: Readonly<Record<Location['status'], number>> = { exact: 2, changed: 1, orphan: 0 };

/** How clippings stand in a page of several frames: each as well as in the frame that has it best. */
export function joinStates(frames: readonly KeptStates[]): KeptStates {
  const wanted = frames.filter(({ kind }) => kind !== 'off');
  if (wanted.length === 0) return { kind: 'off', states: [] };
  const best = new Map<string, KeptStates['states'][number]>();
  for (const state of wanted.flatMap(({ states }) => states)) {
    const known = best.get(state.id);
    if (!known || RANK[state.status] > RANK[known.status]) best.set(state.id, state);
  }
  return { kind: wanted.some(({ kind }) => kind === 'busy') ? 'busy' : 'settled', states: [...best.values()] };
}
