import { describe, expect, test } from 'vitest';
import { findFigures } from '@/lib/core/figures';
import type { Finding } from '@/lib/core/figures/finding';
import { fold } from '@/lib/core/text/fold';
import type { Span } from '@/lib/core/types';
import { audiences } from './context-cases/audience';
import { bases } from './context-cases/base';
import { metrics } from './context-cases/metric';
import { places } from './context-cases/place';
import { roles } from './context-cases/role';
import { tables } from './context-cases/tables';
import { whens } from './context-cases/when';

/** The figure written as `wanted`, with its context spelled out as it stands in `raw`. */
function read(raw: string, wanted: string) {
  const text = fold(raw);
  const said = (span: Span | undefined) => {
    if (!span) return undefined;
    const { start, end } = text.toRawSpan(span);
    return raw.slice(start, end);
  };
  const figure = findFigures(text, []).find((each: Finding) => said(each) === wanted);
  if (!figure) throw new Error(`no figure ${wanted} in ${raw}`);
  const { when } = figure;
  return {
    metric: said(figure.metric),
    audience: said(figure.audience),
    place: said(figure.place),
    base: said(figure.base),
    role: figure.role,
    when: when && `${when.value} ${when.role}${when.inherited ? ' inherited' : ''}`,
  };
}

describe.each([
  ['metric', metrics],
  ['when', whens],
  ['role', roles],
  ['audience', audiences],
  ['place', places],
  ['base', bases],
] as const)('%s', (field, cases) => {
  test.each(cases)('%s %s → %s', (sentence, figure, expected) => {
    expect(read(sentence, figure)[field]).toBe(expected);
  });
});

test('a glossary’s term is never cut in the noun that is measured', () => {
  const raw = '实施人才引进计划12项。';
  const text = fold(raw);
  const start = raw.indexOf('人才');
  const [figure] = findFigures(text, [{ start, end: start + '人才引进计划'.length }]);
  expect(figure?.metric).toEqual({ start, end: start + '人才引进计划'.length });
});

describe('tables', () => {
  test.each(tables)('%s %s', (table, figure, expected) => {
    expect(read(table, figure)).toMatchObject(expected);
  });
});

describe('the article’s own place', () => {
  const article =
    '岚溪市人才工作综述\u2029岚溪市高度重视人才工作。近年来，岚溪大力引才。\u2029累计培养技师3000名，连续3年居全省前列。';

  test('is inherited where the sentence names none', () => {
    expect(read(article, '3000名').place).toBe('岚溪市');
  });

  test('is none where several are spoken of alike', () => {
    const several = '杭州走在前面。宁波紧跟其后。杭州发力。宁波发力。\u2029累计培养技师3000名。';
    expect(read(several, '3000名').place).toBeUndefined();
  });
});
