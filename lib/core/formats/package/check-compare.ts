/** What may stand in a package of comparisons: articles with their figures, the reader's rows, and saved tables. */
import * as v from 'valibot';
import { CONTEXT_FIELDS } from '../../article/view';
import { DIMENSIONS, LONGEST_COMPARISON_NAME } from '../../compare/query';
import { FIGURE_KINDS } from '../../types';
import {
  boundSchema,
  factsSchema,
  perSchema,
  roleSchema,
  selectorSchema,
  valueSchema,
  whenRoleSchema,
} from './check-clipping';
import { address, finite, id, line, list, offset, time } from './check-fields';

const figure = v.strictObject({
  kind: v.picklist(FIGURE_KINDS),
  value: valueSchema,
  unit: v.exactOptional(line),
  bound: boundSchema,
  per: v.exactOptional(list(perSchema)),
  role: v.exactOptional(roleSchema),
  metric: v.exactOptional(line),
  place: v.exactOptional(line),
  audience: v.exactOptional(line),
  when: v.exactOptional(line),
  whenRole: v.exactOptional(whenRoleSchema),
  base: v.exactOptional(line),
  inherited: v.exactOptional(list(v.picklist(CONTEXT_FIELDS))),
  from: v.exactOptional(offset),
  sentence: v.strictObject({ before: line, said: line, after: line }),
  selector: selectorSchema,
});

export const comparedArticleSchema = v.strictObject({
  pageId: id,
  url: address,
  title: line,
  facts: factsSchema,
  figures: list(figure),
  added: time,
  changed: time,
});

export const metricChoiceSchema = v.strictObject({
  id: v.pipe(line, v.includes('\n')),
  verdict: v.picklist(['same', 'apart']),
  changed: time,
});

const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
const keys = list(line);
const dimension = v.picklist(DIMENSIONS);

export const querySchema = v.strictObject({
  rows: list(dimension),
  columns: v.union([dimension, v.literal('')]),
  kinds: list(v.picklist(FIGURE_KINDS)),
  only: v.strictObject(
    Object.fromEntries(DIMENSIONS.map((name) => [name, v.exactOptional(keys)])) as Record<
      (typeof DIMENSIONS)[number],
      v.ExactOptionalSchema<typeof keys, undefined>
    >,
  ),
  search: line,
  sort: v.strictObject({ by: v.picklist(['count', 'label', 'column']), column: line, descending: v.boolean() }),
  grouped: v.boolean(),
  comparable: v.boolean(),
  articlePlace: v.boolean(),
  hidden: keys,
  pinned: keys,
  perYear: v.boolean(),
  rates: list(v.strictObject({ from: currency, to: currency, rate: finite, date: line })),
});

export const comparisonSchema = v.strictObject({
  id,
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_COMPARISON_NAME)),
  query: querySchema,
  created: time,
  changed: time,
});
