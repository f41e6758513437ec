/** What may be kept as a correction: messages come from scripts in web pages too. */
import * as v from 'valibot';
import { FIGURE_KINDS } from '../types';
import { LONGEST_EDIT } from './check-edits';
import type { CorrectionTarget, Verdict } from './types';

/** Code units of a passage and of the context beside it. */
const LONGEST_PASSAGE = 2_000;

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
const time = text(LONGEST_EDIT);

const edits = v.strictObject({
  value: v.optional(v.union([finite, time, v.tuple([finite, finite]), v.tuple([time, time])])),
  unit: v.optional(text(LONGEST_EDIT)),
  metric: v.optional(text(LONGEST_EDIT)),
  when: v.optional(text(LONGEST_EDIT)),
  audience: v.optional(text(LONGEST_EDIT)),
  place: v.optional(text(LONGEST_EDIT)),
});

const schema = v.strictObject({
  selector: v.tuple([
    v.strictObject({
      type: v.literal('TextQuoteSelector'),
      exact: v.pipe(text(LONGEST_PASSAGE), v.nonEmpty()),
      prefix: text(LONGEST_PASSAGE),
      suffix: text(LONGEST_PASSAGE),
    }),
    v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  ]),
  subject: v.variant('type', [
    v.strictObject({ type: v.literal('term'), id: text(LONGEST_EDIT), name: text(LONGEST_PASSAGE) }),
    v.strictObject({ type: v.literal('figure'), kind: v.picklist(FIGURE_KINDS) }),
  ]),
  verdict: v.variant('kind', [
    v.strictObject({ kind: v.literal('notTerm') }),
    v.strictObject({ kind: v.literal('hidden') }),
    v.strictObject({ kind: v.literal('notFigure') }),
    v.strictObject({ kind: v.literal('figure'), edits }),
  ]),
});

/** The message's correction. @throws DOMException DataError where it is none. */
export function checkCorrection(input: unknown): CorrectionTarget & { verdict: Verdict } {
  const checked = v.safeParse(schema, input);
  if (!checked.success) throw new DOMException('this is no correction', 'DataError');
  return checked.output as CorrectionTarget & { verdict: Verdict };
}
