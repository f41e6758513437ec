/** Multiples: 2.5倍, 翻一番, 翻两番. */
import { type Draft, type KindRules, newDraft, plainDraft } from '../draft';
import { readNumeral } from '../numerals';

/** 翻十番 is 1,024 times; more is not meant as a number. */
const MOST_DOUBLINGS = 10;

export const multiple: KindRules = {
  behind: '',
  read(source, at): Draft | undefined {
    if (!source.isOneOf('翻', at)) return undefined;
    const first = source.isOneOf('了', at + 1) ? at + 2 : at + 1;
    if (source.isOneOf('番', first)) return newDraft('multiple', at, first + 1, 2, '倍');
    if (source.isOneOf('倍', first) && !source.isOneOf('增', first + 1))
      return newDraft('multiple', at, first + 1, 2, '倍');
    const under = source.isOneOf('近', first);
    const times = readNumeral(source, under ? first + 1 : first);
    if (!times || !source.isOneOf('番', times.end) || times.value > MOST_DOUBLINGS) return undefined;
    const draft = newDraft('multiple', at, times.end + 1, 2 ** times.value, '倍');
    if (under) draft.bound = 'under';
    return draft;
  },
  fromQuantity: (_source, quantity): Draft => plainDraft('multiple', quantity, '倍'),
};
