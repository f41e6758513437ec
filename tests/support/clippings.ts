import type { Clipping } from '@/lib/core/clippings/types';
import type { Annotation } from '@/lib/core/types';

/** A clipping as the background makes it; `fields` says what a test is about. */
export function clipping(fields: Partial<Clipping> & { start?: number } = {}): Clipping {
  const { start = 0, ...given } = fields;
  const quote = given.quote ?? '全市人才总量达到160万人以上。';
  const title = given.title ?? '关于加快推进人才工作的实施意见';
  return {
    id: 'c1',
    url: 'https://rsj.example.gov.cn/rcgz/2024/t20240412_1.html',
    pageId: 'page-1',
    title,
    quote,
    selector: [
      { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + quote.length },
    ],
    annotations: [],
    headings: [],
    facts: { title },
    tags: [],
    note: '',
    created: '2024-05-06T07:08:09.000Z',
    changed: '2024-05-06T07:08:09.000Z',
    ...given,
  };
}

/** A clipping as it was kept before version 6 of the database. */
export function oldClipping(fields: Parameters<typeof clipping>[0] = {}): Omit<Clipping, 'headings' | 'facts'> {
  const { headings: _, facts: __, ...old } = clipping(fields);
  return old;
}

export function figure(
  fields: Partial<Extract<Annotation, { type: 'figure' }>> = {},
): Extract<Annotation, { type: 'figure' }> {
  return {
    type: 'figure',
    start: 8,
    end: 15,
    kind: 'count',
    value: 1_600_000,
    unit: '人',
    bound: 'atLeast',
    ...fields,
  };
}

export function term(
  fields: Partial<Extract<Annotation, { type: 'term' }>> = {},
): Extract<Annotation, { type: 'term' }> {
  return {
    type: 'term',
    start: 2,
    end: 6,
    id: 'rencai-zongliang',
    name: '人才总量',
    category: 'governance',
    origin: 'glossary',
    ...fields,
  };
}
