/** Messages of the library: changes to many clippings at once, and the trash. */
import type { ClippingColour } from '../../core/clippings/types';

/** A clipping's colour; null stands for the first. */
export type ColouringMessage = [id: string, colour: ClippingColour | null];

export interface LibraryMessages {
  /** Answers the colours that those had which have changed. */
  'clips.colour': { params: { colouring: ColouringMessage[] }; result: ColouringMessage[] };
  /** Moves clippings to the trash; answers those that were there. */
  'clips.remove': { params: { ids: string[] }; result: string[] };
  /** Takes clippings out of the trash again; answers those that were in it. */
  'trash.restore': { params: { ids: string[] }; result: string[] };
  /** Erases for good. */
  'trash.erase': { params: { ids: string[] | 'all' }; result: null };
}
