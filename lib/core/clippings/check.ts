/** What may be kept as a clipping: passages come from scripts in web pages, in the page's own process. */
import * as v from 'valibot';
import { FACT_NAMES } from '../article/types';
import { BLOCK_BREAK } from '../text/characters';
import { type Annotation, CATEGORIES, FIGURE_KINDS, type Selector } from '../types';
import { LONGEST_QUOTE, LONGEST_SNAPSHOT, MOST_ANNOTATIONS } from './limits';
import type { ClippedFacts } from './types';

/** A passage with all that a page tells of it. */
export interface CheckedPassage {
  quote: string;
  selector: Selector;
  annotations: Annotation[];
  headings: string[];
  sentence?: string;
  facts: ClippedFacts;
}

const LONGEST_CONTEXT = 200;
const LONGEST_SENTENCE = 2_000;
const LONGEST_WORD = 500;
const LONGEST_FACT = 2_000;

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const word = text(LONGEST_WORD);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
/** Of a context span: what lies outside the quote has been left out. */
const span = { start: offset, end: offset };
const mention = v.object({ ...span, inherited: v.optional(v.boolean()) });
const value = v.union([finite, word, v.tuple([finite, finite]), v.tuple([word, word])]);

const termFields = {
  type: v.literal('term'),
  ...span,
  id: word,
  name: word,
  category: v.picklist(CATEGORIES),
  origin: v.picklist(['glossary', 'pattern', 'user']),
};
const term = v.object({ ...termFields, inner: v.optional(v.pipe(v.array(v.object(termFields)), v.maxLength(50))) });

const figure = v.object({
  type: v.literal('figure'),
  ...span,
  kind: v.picklist(FIGURE_KINDS),
  value,
  unit: v.optional(word),
  bound: v.picklist(['exact', 'about', 'atLeast', 'atMost', 'over', 'under']),
  per: v.optional(
    v.pipe(
      v.array(v.picklist(['month', 'year', 'day', 'hour', 'person', 'household', 'm2', 'mu', 'item'])),
      v.maxLength(10),
    ),
  ),
  metric: v.optional(mention),
  when: v.optional(
    v.object({
      value: word,
      role: v.picklist(['at', 'by', 'asOf', 'since', 'during']),
      span: v.optional(v.object(span)),
      inherited: v.optional(v.boolean()),
    }),
  ),
  role: v.optional(
    v.picklist(['stock', 'new', 'cumulative', 'growth', 'share', 'target', 'entitlement', 'requirement', 'notOwn']),
  ),
  audience: v.optional(mention),
  place: v.optional(v.object({ ...span, inherited: v.optional(v.boolean()), referent: v.optional(v.object(span)) })),
  base: v.optional(mention),
  change: v.optional(v.object({ from: offset, to: offset })),
  edits: v.optional(
    v.object({
      value: v.optional(value),
      unit: v.optional(word),
      metric: v.optional(word),
      when: v.optional(word),
      audience: v.optional(word),
      place: v.optional(word),
    }),
  ),
});

const facts = v.object(Object.fromEntries(FACT_NAMES.map((name) => [name, v.optional(text(LONGEST_FACT))])));

const passage = v.pipe(
  v.object({
    quote: v.pipe(text(LONGEST_QUOTE), v.nonEmpty()),
    selector: v.tuple([
      v.object({
        type: v.literal('TextQuoteSelector'),
        exact: v.pipe(text(LONGEST_QUOTE), v.nonEmpty()),
        prefix: text(LONGEST_CONTEXT),
        suffix: text(LONGEST_CONTEXT),
      }),
      v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
    ]),
    annotations: v.pipe(v.array(v.variant('type', [term, figure])), v.maxLength(MOST_ANNOTATIONS)),
    headings: v.pipe(v.array(text(LONGEST_CONTEXT)), v.maxLength(20)),
    sentence: v.optional(text(LONGEST_SENTENCE)),
    facts,
  }),
  v.check(({ quote, selector: [{ exact }] }) => exact.replaceAll(BLOCK_BREAK, '\n') === quote),
  v.check(({ quote, selector: [, { start, end }] }) => end - start === quote.length),
  v.check(({ quote, annotations }) => annotations.every(({ start, end }) => start <= end && end <= quote.length)),
);

/** A page's passage; fields that nobody knows are dropped. @throws DOMException DataError where it is none. */
export function checkPassage(input: unknown): CheckedPassage {
  const checked = v.safeParse(passage, input);
  if (!checked.success) {
    const where = checked.issues.map((issue) => v.getDotPath(issue) ?? issue.type).slice(0, 3);
    throw new DOMException(`this is no passage of a page: ${where.join(', ')}`, 'DataError');
  }
  return checked.output as CheckedPassage;
}

/** The text of an article, for a snapshot; `text` is absent where it is too long. */
export interface CheckedArticle {
  text?: string;
  length: number;
  facts: ClippedFacts;
}

const article = v.object({ text: v.optional(text(LONGEST_SNAPSHOT)), length: offset, facts });

/** A page's article. @throws DOMException DataError where it is none. */
export function checkArticle(input: unknown): CheckedArticle {
  const checked = v.safeParse(article, input);
  if (!checked.success) throw new DOMException('this is no article of a page', 'DataError');
  return checked.output as CheckedArticle;
}
