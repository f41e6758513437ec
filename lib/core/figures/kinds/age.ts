/** Ages: 35周岁以下, 18至60岁. */
import { type Draft, type KindRules, plainDraft } from '../draft';

/** Nobody is older; a larger number is a reading error. */
const OLDEST = 150;

export const age: KindRules = {
  fromQuantity: (_source, quantity): Draft | undefined =>
    quantity.max > OLDEST ? undefined : plainDraft('age', quantity, '岁'),
};
