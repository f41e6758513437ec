/** Lengths, areas, weights, hours of teaching: 400平方米, 5000亩, 320学时. */
import { type Draft, type KindRules, plainDraft } from '../draft';

export const measure: KindRules = {
  fromQuantity: (_source, quantity): Draft => plainDraft('measure', quantity, quantity.unit?.value.name ?? ''),
};
