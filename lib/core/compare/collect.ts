/** Figures from clippings and from whole articles, with the reader's corrections, each once. */
import { type Sentence, sentenceAround } from '../article/sentence';
import type { Clipping } from '../clippings/types';
import { applyCorrections } from '../corrections/apply';
import { inContext } from '../corrections/on-clipping';
import type { Correction } from '../corrections/types';
import type { FigureEdits, FigureValue, Selector, Span } from '../types';
import { joinCopies } from './copies';
import { comparedFigure, isCompared, readFigure } from './read-figure';
import type { ComparedArticle, ComparedFigure, FigureSource, ReadFigure } from './types';

type Origin = Omit<FigureSource, 'text' | 'sentence' | 'start'>;

function originOf({ pageId, url, title, facts }: Pick<Clipping, 'pageId' | 'url' | 'title' | 'facts'>): Origin {
  return {
    pageId,
    url: facts.address && !/^https?:/.test(url) ? facts.address : url,
    title: facts.title || title,
    publisher: facts.source || facts.issuer || facts.site || '',
    published: facts.published ?? '',
  };
}

/** The sentence of a figure of a clipping: out of the sentence that was kept, where the quote is a part of it. */
function sentenceIn({ quote, sentence }: Clipping, { start, end }: Span): Sentence {
  const at = sentence === undefined ? -1 : sentence.indexOf(quote);
  const text = sentence !== undefined && at >= 0 ? sentence : quote;
  const moved = Math.max(0, at);
  return sentenceAround((span) => text.slice(span.start, span.end), { start: start + moved, end: end + moved });
}

function ofClipping(clipping: Clipping, corrections: readonly Correction[]): ComparedFigure[] {
  const { text, by, moved } = inContext(clipping);
  const [, position] = clipping.selector;
  const annotations = applyCorrections(text, moved, corrections);
  const origin: Origin = { ...originOf(clipping), clipping: clipping.id };
  const textOf = ({ start, end }: Span): string => text.slice(start, end);
  return annotations.flatMap((one) => {
    if (!isCompared(one)) return [];
    const span = { start: one.start - by, end: one.end - by };
    const start = position.start + span.start;
    const selector: Selector = [
      { type: 'TextQuoteSelector', exact: textOf(one), prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: position.start + span.end },
    ];
    const read = readFigure(one, textOf, { sentence: sentenceIn(clipping, span), selector });
    const before = one.change && annotations[one.change.from];
    const from = before?.type === 'figure' ? (before.edits?.value ?? before.value) : undefined;
    return [comparedFigure(read, one.edits, from, `clipping ${clipping.id} ${span.start}`, { ...origin, start })];
  });
}

/** Of several words on one figure the last counts, in whatever order they come. */
function lastOf(corrections: readonly Correction[]): Correction | undefined {
  return corrections.reduce<Correction | undefined>(
    (last, one) =>
      !last || last.changed < one.changed || (last.changed === one.changed && last.id < one.id) ? one : last,
    undefined,
  );
}

/** Is a correction's passage that of the figure? Its context is that of the text when it was made. */
function isOf({ selector: [quote, position] }: Correction, { selector: [own, at] }: ReadFigure): boolean {
  if (quote.exact !== own.exact) return false;
  const before = quote.prefix === own.prefix;
  const after = quote.suffix === own.suffix;
  return before && after ? true : (before || after) && position.start === at.start;
}

function ofArticle(article: ComparedArticle, corrections: readonly Correction[]): ComparedFigure[] {
  const origin = originOf(article);
  /** The reader's word by figure; null where it is none. */
  const words = article.figures.map((figure): FigureEdits | null | undefined => {
    const own = corrections.filter(
      (one) => one.subject.type === 'figure' && one.subject.kind === figure.kind && isOf(one, figure),
    );
    const verdict = lastOf(own)?.verdict;
    if (verdict?.kind === 'notFigure') return null;
    return verdict?.kind === 'figure' ? verdict.edits : undefined;
  });
  const valueAt = (index: number | undefined): FigureValue | undefined =>
    index === undefined || words[index] === null ? undefined : (words[index]?.value ?? article.figures[index]?.value);
  return article.figures.flatMap((figure, index) => {
    const edits = words[index];
    if (edits === null) return [];
    const { start } = figure.selector[1];
    return [
      comparedFigure(figure, edits, valueAt(figure.from), `article ${article.pageId} ${start}`, { ...origin, start }),
    ];
  });
}

export interface Collected {
  clippings: readonly Clipping[];
  articles: readonly ComparedArticle[];
  corrections: readonly Correction[];
}

/** All figures that are compared, those of whole articles first. */
export function collectFigures({ clippings, articles, corrections }: Collected): ComparedFigure[] {
  const byPage = new Map<string, Correction[]>();
  for (const one of corrections) {
    const list = byPage.get(one.pageId);
    if (list) list.push(one);
    else byPage.set(one.pageId, [one]);
  }
  const ofPage = (pageId: string): readonly Correction[] => byPage.get(pageId) ?? [];
  return joinCopies([
    ...articles.flatMap((one) => ofArticle(one, ofPage(one.pageId))),
    ...clippings.flatMap((one) => ofClipping(one, ofPage(one.pageId))),
  ]);
}
