/** Generators of text for property tests. */
import fc from 'fast-check';

/** Pieces at which folding has to decide something. */
const PIECES = [
  ...['人', '才', '強', '市', '1', '２', 'A', 'ｂ', '。', '？', '?', '(', '（', ')', '）', '《', '》'],
  ...['(qiáng)', '（shì）', '(zhong)(zhong)', '？qiáng)', '?jī)?chǔ)', '?gòu)？qiáng）', 'qiáng)', '(a)', '(me)'],
  ...[' ', '\u3000', '\n', '\r', '\r\n', '\n\n', '\u2028', '\u2029', '\t', '\u00a0'],
  ...['\u200b', '\u00ad', '\ufeff', '\ufe0f', '\u200d', '\ue000', '\ue123', '\uf8ff'],
  ...['\ud83d', '\ude00', '😀', '𠮷', 'é', '\u0301', '\u0000', '\uffff'],
];

/** Text full of noise, borders and half characters. */
export const noisyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40, size: 'max' })
  .map((pieces) => pieces.join(''));

/** Any UTF-16 code units, lone surrogates among them. */
export const anyUnits: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60, size: 'max' })
  .map((units) => String.fromCharCode(...units));

/** What people and pages put where a word is asked for. */
export const anyString: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 40, size: 'max' }),
  noisyText,
  anyUnits,
);
