/** What may stand in a package beside clippings: what the reader says of articles, and documents that were opened. */
import * as v from 'valibot';
import { SHEET_FACTS } from '../../article/sheet';
import { DOCUMENT_FORMATS } from '../../documents/types';
import { FIGURE_KINDS } from '../../types';
import { editsSchema, selectorSchema } from './check-clipping';
import { address, id, line, list, offset, text, time } from './check-fields';

export const articleEditsSchema = v.strictObject({
  pageId: id,
  facts: v.strictObject(
    Object.fromEntries(SHEET_FACTS.map((name) => [name, v.exactOptional(line)])) as Record<
      (typeof SHEET_FACTS)[number],
      v.ExactOptionalSchema<typeof line, undefined>
    >,
  ),
  changed: time,
});

export const correctionSchema = v.strictObject({
  id,
  pageId: id,
  selector: selectorSchema,
  subject: v.variant('type', [
    v.strictObject({ type: v.literal('term'), id, name: line }),
    v.strictObject({ type: v.literal('figure'), kind: v.picklist(FIGURE_KINDS) }),
  ]),
  verdict: v.variant('kind', [
    v.strictObject({ kind: v.literal('notTerm') }),
    v.strictObject({ kind: v.literal('hidden') }),
    v.strictObject({ kind: v.literal('notFigure') }),
    v.strictObject({ kind: v.literal('figure'), edits: editsSchema }),
  ]),
  created: time,
  changed: time,
});

const cell = v.strictObject({
  text,
  heading: v.exactOptional(v.literal(true)),
  columns: v.exactOptional(offset),
  rows: v.exactOptional(offset),
});

const block = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), level: v.picklist([1, 2, 3, 4, 5, 6]), text }),
  v.strictObject({ kind: v.picklist(['paragraph', 'quote', 'preformatted']), text }),
  v.strictObject({ kind: v.literal('item'), text, depth: offset, ordinal: v.exactOptional(v.number()) }),
  v.strictObject({ kind: v.literal('table'), rows: list(list(cell)), caption: v.exactOptional(text) }),
]);

export const documentSchema = v.strictObject({
  id,
  pageId: id,
  opened: time,
  document: v.strictObject({
    title: line,
    language: v.exactOptional(line),
    blocks: v.array(block),
    source: v.strictObject({
      format: v.picklist(DOCUMENT_FORMATS),
      name: v.exactOptional(line),
      address: v.exactOptional(address),
      meta: v.exactOptional(list(v.strictObject({ name: line, content: line }))),
    }),
  }),
});
