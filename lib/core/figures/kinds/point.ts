/** Percentage points: 提高3.2个百分点. */
import { type Draft, type KindRules, plainDraft } from '../draft';

export const point: KindRules = {
  fromQuantity: (_source, quantity): Draft => plainDraft('point', quantity, '百分点'),
};
