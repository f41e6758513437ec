/** The same figure met twice: clipped and in its article, or in two copies of one article. It counts once. */
import { foldAligned } from '../article/aligned';
import type { ComparedFigure, FigureSource } from './types';

const NOISE = /[\s…\u2029\u200b]+/g;

function folded(text: string): string {
  return foldAligned(text).replace(NOISE, '');
}

/** At one place of one article. */
function placeKey({ pageId, start, text }: FigureSource): string {
  return `at ${pageId} ${start} ${text}`;
}

/** What one publisher has put out on one day, by source; publishers are folded once each. */
class Issues {
  private readonly publishers = new Map<string, string>();
  /** By issue its page; undefined where it has several. */
  private readonly pages = new Map<string, string | undefined>();

  constructor(figures: readonly ComparedFigure[]) {
    for (const { sources } of figures) {
      for (const source of sources) {
        const issue = this.named(source);
        if (issue === undefined) continue;
        if (!this.pages.has(issue)) this.pages.set(issue, source.pageId);
        else if (this.pages.get(issue) !== source.pageId) this.pages.set(issue, undefined);
      }
    }
  }

  /** Undefined where publisher or day is not known, or one page is all there is of it: it has no copies. */
  of(source: FigureSource): string | undefined {
    const issue = this.named(source);
    return issue === undefined || this.pages.get(issue) !== undefined ? undefined : issue;
  }

  private named({ publisher, published }: FigureSource): string | undefined {
    if (!publisher || !published) return undefined;
    let name = this.publishers.get(publisher);
    if (name === undefined) {
      name = folded(publisher);
      this.publishers.set(publisher, name);
    }
    return `${name}\n${published.slice(0, 10)}`;
  }
}

/** What the same figure says in all copies: cheaper than its sentence, and as good where no other page has it. */
function sayingOf(issue: string, { sentence }: FigureSource): string {
  return `${issue}\n${folded(sentence.said)}`;
}

/** The same sentence in what the same publisher has put out on the same day; the figure's place in it tells it from others. */
function copyKey(issue: string, { sentence: { before, said, after } }: FigureSource): string {
  return ['copy', issue, folded(before), folded(said), folded(after)].join('\n');
}

const FIELDS = ['metric', 'place', 'audience', 'when', 'role', 'base'] as const;

/** How much is known of a figure: the reader's own word before all. */
function weightOf(figure: ComparedFigure): number {
  return (figure.edited ? FIELDS.length + 1 : 0) + FIELDS.filter((field) => figure[field] !== '').length;
}

/** Two words of the reader on one figure that disagree are both shown. */
function isContradiction(one: ComparedFigure, other: ComparedFigure): boolean {
  return (
    one.edited && other.edited && JSON.stringify([one.value, one.unit]) !== JSON.stringify([other.value, other.unit])
  );
}

function joined(one: ComparedFigure, other: ComparedFigure): ComparedFigure {
  const [best, rest] = weightOf(other) > weightOf(one) ? [other, one] : [one, other];
  const sources = [...best.sources];
  for (const source of rest.sources) {
    const known = sources.findIndex(({ pageId, start }) => pageId === source.pageId && start === source.start);
    const there = sources[known];
    if (!there) sources.push(source);
    // The way back leads through the clipping, where there is one.
    else if (source.clipping && !there.clipping) sources[known] = { ...there, clipping: source.clipping };
  }
  return { ...best, sources };
}

/** What each source says where more than one page of its issue says it: only there copies are to be looked for. */
function repeatedSayings(figures: readonly ComparedFigure[], issues: Issues): ReadonlySet<FigureSource> {
  /** By saying its sources; their page, or undefined where several have it. */
  const said = new Map<string, { page: string | undefined; sources: FigureSource[] }>();
  for (const { sources } of figures) {
    for (const source of sources) {
      const issue = issues.of(source);
      if (issue === undefined) continue;
      const saying = sayingOf(issue, source);
      const known = said.get(saying);
      if (!known) said.set(saying, { page: source.pageId, sources: [source] });
      else {
        if (known.page !== source.pageId) known.page = undefined;
        known.sources.push(source);
      }
    }
  }
  const repeated = new Set<FigureSource>();
  for (const { page, sources } of said.values()) if (page === undefined) for (const one of sources) repeated.add(one);
  return repeated;
}

/** Each figure once, in the order in which they are first met, with all its sources. */
export function joinCopies(figures: readonly ComparedFigure[]): ComparedFigure[] {
  const kept: ComparedFigure[] = [];
  const places = new Map<string, number>();
  const issues = new Issues(figures);
  const repeated = repeatedSayings(figures, issues);
  for (const figure of figures) {
    const keys = figure.sources.flatMap((source) => {
      const issue = repeated.has(source) ? issues.of(source) : undefined;
      return issue === undefined ? [placeKey(source)] : [placeKey(source), copyKey(issue, source)];
    });
    const at = keys.map((key) => places.get(key)).find((place) => place !== undefined);
    const known = at === undefined ? undefined : kept[at];
    const isNew = at === undefined || known === undefined || isContradiction(known, figure);
    if (isNew) kept.push(figure);
    else kept[at] = joined(known, figure);
    for (const key of keys) if (isNew ? !places.has(key) : true) places.set(key, isNew ? kept.length - 1 : at);
  }
  return kept;
}
