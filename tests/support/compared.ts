/** Articles and clippings for comparisons, read by the engine as a page has them read. */

import { describe } from '@/lib/core/anchor/describe';
import { annotate } from '@/lib/core/annotate';
import type { Clipping } from '@/lib/core/clippings/types';
import { readFigures } from '@/lib/core/compare/read-figure';
import type { ComparedArticle } from '@/lib/core/compare/types';
import { subjectOf } from '@/lib/core/corrections/subject';
import type { Correction, Verdict } from '@/lib/core/corrections/types';
import { annotationsInside } from '@/lib/core/shift';
import type { Figure } from '@/lib/core/types';

const NOW = '2026-01-01T00:00:00.000Z';

export function comparedArticle(text: string, fields: Partial<ComparedArticle> = {}): ComparedArticle {
  return {
    pageId: 'page',
    url: 'https://www.linlan.example/1.html',
    title: '临澜市人才工作',
    facts: {},
    figures: readFigures(text, annotate(text)),
    added: NOW,
    changed: NOW,
    ...fields,
  };
}

/** A clipping of a part of a text, as the background makes it. */
export function clippingOf(text: string, quote: string, fields: Partial<Clipping> = {}): Clipping {
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length };
  return {
    id: `clipping-${start}`,
    url: 'https://www.linlan.example/1.html',
    pageId: 'page',
    title: '临澜市人才工作',
    quote,
    selector: describe(text, span),
    annotations: annotationsInside(annotate(text), span),
    headings: [],
    facts: {},
    tags: [],
    note: '',
    created: NOW,
    changed: NOW,
    ...fields,
  };
}

/** The reader's word on the figure of a text that is written so. */
export function correctionOf(
  text: string,
  written: string,
  verdict: Verdict,
  fields: Partial<Correction> = {},
): Correction {
  const figure = annotate(text).find(
    (one): one is Figure => one.type === 'figure' && text.slice(one.start, one.end) === written,
  );
  if (!figure) throw new Error(`${text} has no figure ${written}`);
  return {
    id: `on ${written}`,
    pageId: 'page',
    selector: describe(text, figure),
    subject: subjectOf(figure),
    verdict,
    created: NOW,
    changed: NOW,
    ...fields,
  };
}
