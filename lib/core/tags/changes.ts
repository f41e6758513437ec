/** What becomes of tags. */
import type { ClippingColour } from '../clippings/types';
import type { TagStamps } from '../types';

/** A tag that the views do not show: deleted, merged into another one, or of the same name as one that is shown. */
export interface GoneTag {
  id: string;
  /** '' where it was heard of without its name. */
  name: string;
  /** When it was deleted or merged, ISO 8601, UTC; absent where it is live. */
  gone?: string;
  /** The tag that it was merged into. */
  into?: string;
  /** When it was made, where it is live. */
  created?: string;
  colour?: ClippingColour;
  stamps?: TagStamps;
}

/** What a tag's colour may be; null is none. */
export type TagColour = ClippingColour | null;
