/** W3C Web Annotations as JSON-LD. Their positions count code points, ours UTF-16 code units. */
import * as v from 'valibot';
import type { Location } from '../../types';
import { leftOutOf, parseRow, rowOf, takePassage } from './fields';
import { htmlText } from './html-text';
import type { ImportedPassage, ImportedRow, Importer, SkipReason } from './types';

const text = v.string();
const listOf = <S extends v.GenericSchema>(one: S) =>
  v.pipe(
    v.union([v.array(one), one]),
    v.transform((given): v.InferOutput<S>[] => (Array.isArray(given) ? given : [given])),
  );

interface Selector {
  type?: string | string[] | undefined;
  exact?: string | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
  start?: number | undefined;
  refinedBy?: Selector[] | undefined;
}

const selector: v.GenericSchema<unknown, Selector> = v.looseObject({
  type: v.optional(v.union([text, v.array(text)])),
  exact: v.optional(text),
  prefix: v.optional(text),
  suffix: v.optional(text),
  start: v.optional(v.number()),
  refinedBy: v.optional(listOf(v.lazy(() => selector))),
});

const source = v.union([text, v.looseObject({ id: v.optional(text), title: v.optional(text) })]);
const target = v.union([
  text,
  v.looseObject({
    id: v.optional(text),
    source: v.optional(source),
    selector: v.optional(listOf(v.union([text, selector]))),
    title: v.optional(text),
  }),
]);

const body = v.union([
  text,
  v.looseObject({
    type: v.optional(v.union([text, v.array(text)])),
    value: v.optional(text),
    format: v.optional(text),
    purpose: v.optional(v.union([text, v.array(text)])),
  }),
]);

const agent = v.union([text, v.looseObject({ name: v.optional(listOf(text)), nickname: v.optional(text) })]);

const annotation = v.looseObject({
  '@context': v.optional(v.unknown()),
  id: v.optional(text),
  '@id': v.optional(text),
  type: v.optional(v.union([text, v.array(text)])),
  motivation: v.optional(v.union([text, v.array(text)])),
  body: v.optional(v.nullable(listOf(body))),
  bodyValue: v.optional(text),
  target: listOf(target),
  creator: v.optional(listOf(agent)),
  created: v.optional(text),
  modified: v.optional(text),
});

/** Fields that are read, and those that are about the file and not the reader's words. */
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys(annotation.entries),
  ...['@type', 'generator', 'generated', 'canonical', 'via', 'rights', 'label', 'audience', 'accessibility'],
]);

/** What our own exports say of a passage's state. */
const STATES: ReadonlySet<string> = new Set(['exact', 'changed', 'orphan'] satisfies Location['status'][]);

interface Words {
  notes: string[];
  tags: string[];
  leftOut: string[];
}

function wordsOf({ body: bodies, bodyValue }: v.InferOutput<typeof annotation>): Words {
  const words: Words = { notes: bodyValue ? [bodyValue] : [], tags: [], leftOut: [] };
  for (const one of bodies ?? []) {
    // How a passage stood in its page is told anew where it is.
    if (typeof one === 'object' && [one.purpose ?? []].flat().includes('assessing') && STATES.has(one.value ?? ''))
      continue;
    // A body that is an address only leads to one.
    if (typeof one === 'string' || one.value === undefined) words.leftOut.push('body');
    else {
      const value = one.format === 'text/html' ? htmlText(one.value) : one.value;
      const isTag = [one.purpose ?? []].flat().some((purpose) => /(^|[#:/])(tagging|classifying)$/.test(purpose));
      (isTag ? words.tags : words.notes).push(value);
    }
  }
  return words;
}

/** A selector and those that refine it. */
function all(selectors: readonly (string | Selector)[]): Selector[] {
  return selectors.flatMap((one) => (typeof one === 'string' ? [] : [one, ...all(one.refinedBy ?? [])]));
}

function has(one: Selector, type: string): boolean {
  return [one.type ?? []]
    .flat()
    .some((given) => given === type || given.endsWith(`#${type}`) || given === `oa:${type}`);
}

function nameOf(creator: v.InferOutput<typeof agent> | undefined): string | undefined {
  if (typeof creator === 'string' || !creator) return undefined;
  return creator.name?.[0] ?? creator.nickname;
}

type Place = { url: string; title: string } & Record<'quote' | 'prefix' | 'suffix', string> & {
    start: number | undefined;
  };

function placeOf(one: v.InferOutput<typeof target>): Place {
  if (typeof one === 'string') return { url: one, title: '', quote: '', prefix: '', suffix: '', start: undefined };
  const page = typeof one.source === 'string' ? { id: one.source } : one.source;
  const selectors = all(one.selector ?? []);
  const quote = selectors.find((each) => has(each, 'TextQuoteSelector'));
  return {
    url: page?.id ?? one.id ?? '',
    title: (page && 'title' in page ? page.title : undefined) ?? one.title ?? '',
    quote: quote?.exact ?? '',
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
    // The text before the passage is not in the file: where all of its characters are of one unit, as Chinese ones are
    // but for the rarest, code points are code units.
    start: selectors.find((each) => has(each, 'TextPositionSelector'))?.start,
  };
}

export const annotations: Importer = {
  knows: (row) => 'target' in row && ('type' in row || '@type' in row || '@context' in row || 'body' in row),
  read(row): ImportedRow {
    const one = parseRow(annotation, row);
    const words = wordsOf(one);
    const taken = one.target.map((each, index): ImportedPassage | SkipReason => {
      const place = placeOf(each);
      if (!place.quote && [one.motivation ?? []].flat().some((why) => /(^|[#:/])replying$/.test(why))) return 'reply';
      const id = one.id ?? one['@id'];
      return takePassage({
        ...place,
        // One without a name is known by what it says.
        source: id
          ? `${id} ${index}`
          : JSON.stringify([place.url, place.quote, place.prefix, place.suffix, one.created]),
        note: words.notes.join('\n\n'),
        tags: words.tags,
        created: one.created,
        changed: one.modified,
        by: nameOf(one.creator?.[0]),
      });
    });
    return rowOf(taken, [...leftOutOf(one, KNOWN), ...words.leftOut]);
  },
};
