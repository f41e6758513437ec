/** What may stand in a package as a clipping, row by row. */
import * as v from 'valibot';
import { FACT_NAMES } from '../../article/types';
import { CLIPPING_COLOURS } from '../../clippings/types';
import { CATEGORIES, FIGURE_KINDS, type Term } from '../../types';
import { address, finite, id, line, list, offset, text, time } from './check-fields';
import { LONGEST_BY, MOST_TAGS } from './limits';

const span = { start: offset, end: offset };
const mention = { ...span, inherited: v.exactOptional(v.boolean()) };

const term = v.strictObject({
  type: v.literal('term'),
  ...span,
  id,
  name: line,
  category: v.picklist(CATEGORIES),
  origin: v.picklist(['glossary', 'pattern', 'user']),
  inner: v.exactOptional(list(v.lazy((): v.GenericSchema<Term> => term))),
});

export const valueSchema = v.union([finite, line, v.tuple([finite, finite]), v.tuple([line, line])]);

export const boundSchema = v.picklist(['exact', 'about', 'atLeast', 'atMost', 'over', 'under']);
export const perSchema = v.picklist(['month', 'year', 'day', 'hour', 'person', 'household', 'm2', 'mu', 'item']);
export const whenRoleSchema = v.picklist(['at', 'by', 'asOf', 'since', 'during']);
export const roleSchema = v.picklist([
  'stock',
  'new',
  'cumulative',
  'growth',
  'share',
  'target',
  'entitlement',
  'requirement',
  'notOwn',
]);

export const editsSchema = v.strictObject({
  value: v.exactOptional(valueSchema),
  unit: v.exactOptional(line),
  metric: v.exactOptional(line),
  when: v.exactOptional(line),
  audience: v.exactOptional(line),
  place: v.exactOptional(line),
});

const figure = v.strictObject({
  type: v.literal('figure'),
  ...span,
  kind: v.picklist(FIGURE_KINDS),
  value: valueSchema,
  unit: v.exactOptional(line),
  bound: boundSchema,
  per: v.exactOptional(list(perSchema)),
  metric: v.exactOptional(v.strictObject(mention)),
  when: v.exactOptional(
    v.strictObject({
      value: line,
      role: whenRoleSchema,
      span: v.exactOptional(v.strictObject(span)),
      inherited: v.exactOptional(v.boolean()),
    }),
  ),
  role: v.exactOptional(roleSchema),
  audience: v.exactOptional(v.strictObject(mention)),
  place: v.exactOptional(v.strictObject({ ...mention, referent: v.exactOptional(v.strictObject(span)) })),
  base: v.exactOptional(v.strictObject(mention)),
  change: v.exactOptional(v.strictObject({ from: v.pipe(v.number(), v.safeInteger()), to: offset })),
  edits: v.exactOptional(editsSchema),
});

export const selectorSchema = v.strictTuple([
  v.strictObject({ type: v.literal('TextQuoteSelector'), exact: text, prefix: text, suffix: text }),
  v.strictObject({ type: v.literal('TextPositionSelector'), ...span }),
]);

export const factsSchema = v.strictObject(
  Object.fromEntries(FACT_NAMES.map((name) => [name, v.exactOptional(line)])) as Record<
    (typeof FACT_NAMES)[number],
    v.ExactOptionalSchema<typeof line, undefined>
  >,
);

const tagId = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/));

const stamp = v.pipe(v.strictTuple([offset, offset, offset]), v.readonly());

const ofTag = {
  id: tagId,
  colour: v.exactOptional(v.picklist(CLIPPING_COLOURS)),
  into: v.exactOptional(tagId),
  stamps: v.exactOptional(
    v.strictObject({
      name: v.exactOptional(stamp),
      colour: v.exactOptional(stamp),
      life: v.exactOptional(stamp),
    }),
  ),
};

export const tagSchema = v.strictObject({
  ...ofTag,
  name: v.pipe(line, v.nonEmpty()),
  created: time,
  boardName: v.exactOptional(line),
});
export const goneTagSchema = v.strictObject({
  ...ofTag,
  name: line,
  gone: v.exactOptional(time),
  created: v.exactOptional(time),
});

const fields = {
  id,
  url: address,
  pageId: id,
  title: line,
  quote: v.pipe(text, v.nonEmpty()),
  clean: v.exactOptional(text),
  selector: selectorSchema,
  annotations: list(v.variant('type', [term, figure])),
  headings: list(line),
  sentence: v.exactOptional(text),
  facts: factsSchema,
  script: v.exactOptional(v.picklist(['Hans', 'Hant'])),
  colour: v.exactOptional(v.picklist(CLIPPING_COLOURS)),
  tags: v.pipe(v.array(tagId), v.maxLength(MOST_TAGS)),
  note: text,
  by: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_BY))),
  created: time,
  changed: time,
};

export const clippingSchema = v.strictObject(fields);
export const trashedSchema = v.strictObject({ ...fields, trashed: time });

export const snapshotSchema = v.strictObject({
  pageId: id,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  url: address,
  title: line,
  facts: factsSchema,
  text,
  taken: time,
});
