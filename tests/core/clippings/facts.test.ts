import { expect, it } from 'vitest';
import { clippedFacts, factValues } from '@/lib/core/clippings/facts';

const FACTS = { title: { value: '办法', from: 'page' }, source: { value: '临澜日报', from: 'text' } } as const;

it('keeps the values of facts', () => {
  expect(factValues({ ...FACTS, keywords: ['人才'] })).toEqual({ title: '办法', source: '临澜日报' });
});

it('lets the reader’s own word win, and empties what the reader has emptied', () => {
  const said = factValues(FACTS);
  expect(clippedFacts(said, { source: '', author: '李明' }, '标签页')).toEqual({ title: '办法', author: '李明' });
  expect(clippedFacts(said, { title: '实施办法' }, '标签页')).toEqual({ title: '实施办法', source: '临澜日报' });
});

it('takes the tab’s title where the article has none, unless the reader has emptied it', () => {
  expect(clippedFacts({}, {}, '标签页')).toEqual({ title: '标签页' });
  expect(clippedFacts({}, { title: '' }, '标签页')).toEqual({});
  expect(clippedFacts({}, {}, '')).toEqual({});
});
