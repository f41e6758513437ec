import type { ClippingColour } from './types';

/** What the colours of clippings look like, light on dark and dark on light. */
export const CLIPPING_INKS: Readonly<Record<ClippingColour, string>> = {
  yellow: '#dcae00',
  green: '#3fae5a',
  blue: '#3d9be9',
  pink: '#f0628f',
  purple: '#9a66ee',
};
