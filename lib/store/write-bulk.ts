/** Changes to many clippings at once, each in one transaction; see write.ts. Each answers what its undoing needs. */
import type { Clipping, ClippingColour } from '../core/clippings/types';
import type { CezhuDatabase } from './database';
import { inParts } from './write-trash';

/** What a clipping is to be coloured, or was: null stands for the first colour. */
export type Colouring = [id: string, colour: ClippingColour | null];

/** Colours clippings; answers what colours those had that have changed. */
export async function colourAll(db: CezhuDatabase, colouring: readonly Colouring[], now: string): Promise<Colouring[]> {
  const wanted = new Map(colouring);
  return db.transaction('rw', db.clippings, async () => {
    const before: Colouring[] = [];
    for (const part of inParts([...wanted.keys()])) {
      const changed: Clipping[] = [];
      for (const clipping of await db.clippings.bulkGet([...part])) {
        if (!clipping) continue;
        const { colour: old, ...rest } = clipping;
        const colour = wanted.get(clipping.id) ?? null;
        if ((old ?? null) === colour) continue;
        before.push([clipping.id, old ?? null]);
        changed.push({ ...rest, ...(colour ? { colour } : {}), changed: now });
      }
      await db.clippings.bulkPut(changed);
    }
    return before;
  });
}
