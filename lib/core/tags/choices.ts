/** What the tag editor offers for a clipping: known tags, terms of the passage, and last a new tag. */
import type { Annotation, Span } from '../types';
import { TagIndex } from './search';
import { cleanTagName, tagKey } from './tag-name';

/** Why a choice is offered. */
export type ChoiceReason = 'match' | 'term' | 'together' | 'recent' | 'new';

export interface TagChoice {
  name: string;
  reason: ChoiceReason;
  /** Id of the tag; absent where choosing makes one. */
  id?: string;
  colour?: string;
  /** Clippings that carry it. */
  clippings?: number;
  mark?: Span;
  /** Found by pinyin: whoever goes on with Enter means this one, not the letters. */
  likely?: true;
}

export interface ChoiceContext {
  index: TagIndex;
  /** Names of the tags that the clipping has. */
  taken: readonly string[];
  /** Names of the terms in the passage, see `termNames`. */
  terms: TagIndex;
  /** How much other tags go with this clipping, by id. */
  company: ReadonlyMap<string, number>;
}

/** Choices offered at the most, the new tag not counted. */
const LIMIT = 8;
/** Of each sort while nothing is typed. */
const TERMS = 4;
const TOGETHER = 4;

/** The terms of a passage as tag names, once each, in order; in the passage's own script where they are written so. */
export function termNames({ quote, annotations }: { quote: string; annotations: readonly Annotation[] }): string[] {
  const names = new Map<string, string>();
  for (const one of annotations) {
    if (one.type !== 'term') continue;
    const key = tagKey(one.name);
    const written = quote.slice(one.start, one.end);
    const name = cleanTagName(written.length === one.name.length && tagKey(written) === key ? written : one.name);
    if (name && !names.has(key)) names.set(key, name);
  }
  return [...names.values()];
}

/** Those terms, to be searched like tags. */
export function termIndex(names: readonly string[], ...[readingsOf]: ConstructorParameters<typeof TagIndex>): TagIndex {
  return new TagIndex(readingsOf).update(names.map((name) => ({ id: tagKey(name), name, created: '' })));
}

/** Collects choices, each name once and none that the clipping has. */
class Offer {
  readonly choices: TagChoice[] = [];
  private readonly seen: Set<string>;

  constructor(taken: readonly string[]) {
    this.seen = new Set(taken.map(tagKey));
  }

  add(choice: TagChoice): void {
    const key = tagKey(choice.name);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.choices.push(choice);
  }

  has(name: string): boolean {
    return this.seen.has(tagKey(name));
  }
}

function known(
  tag: { id: string; name: string; colour?: string; clippings?: number },
  reason: ChoiceReason,
): TagChoice {
  const { id, name, colour, clippings } = tag;
  return {
    id,
    name,
    reason,
    ...(colour === undefined ? {} : { colour }),
    ...(clippings === undefined ? {} : { clippings }),
  };
}

function unasked({ index, taken, terms, company }: ChoiceContext): TagChoice[] {
  const offer = new Offer(taken);
  const room = (limit: number): boolean => offer.choices.length < limit;
  for (const term of terms.favourites(terms.size)) {
    const tag = index.exact(term.name);
    if (room(TERMS)) offer.add(tag ? known(tag, 'term') : { name: term.name, reason: 'term' });
  }
  const together = [...company].sort((a, b) => b[1] - a[1]);
  const end = offer.choices.length + TOGETHER;
  for (const [id] of together) {
    const tag = index.get(id);
    if (tag && room(end)) offer.add(known(tag, 'together'));
  }
  for (const tag of index.favourites(LIMIT + taken.length)) if (room(LIMIT)) offer.add(known(tag, 'recent'));
  return offer.choices;
}

/** What is offered for what stands in the field. */
export function tagChoices(query: string, context: ChoiceContext): TagChoice[] {
  const { index, taken, terms, company } = context;
  const name = cleanTagName(query);
  if (!name) return unasked(context);
  const offer = new Offer(taken);
  const hits = index.search(query, LIMIT + taken.length, company);
  for (const { tag, mark, spelt } of hits) {
    const choice: TagChoice = { ...known(tag, 'match'), ...(mark ? { mark } : {}) };
    if (offer.choices.length < LIMIT) offer.add(spelt ? { ...choice, likely: true } : choice);
  }
  for (const { tag, mark, spelt } of terms.search(query, TERMS)) {
    if (offer.choices.length >= LIMIT) break;
    offer.add({
      name: tag.name,
      reason: 'term',
      ...(mark ? { mark } : {}),
      ...(spelt ? { likely: true as const } : {}),
    });
  }
  if (!offer.has(name)) offer.add({ name, reason: 'new' });
  return offer.choices;
}
