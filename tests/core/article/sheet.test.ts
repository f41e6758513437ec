import { describe, expect, it } from 'vitest';
import { editFact, LONGEST_FACT, SHEET_FACTS, sheetOf } from '@/lib/core/article/sheet';
import type { ArticleFacts } from '@/lib/core/article/types';

const FACTS: ArticleFacts = {
  title: { value: '临澜市人才新政', from: 'meta' },
  source: { value: '临澜日报', from: 'text' },
};

describe('the data sheet', () => {
  it('leaves blank what is not known', () => {
    const sheet = sheetOf(FACTS, {});
    expect(sheet.map(({ name }) => name)).toEqual([...SHEET_FACTS]);
    expect(sheet[0]).toEqual({ name: 'title', value: '临澜市人才新政', from: 'meta' });
    expect(sheet.find(({ name }) => name === 'documentNumber')).toEqual({ name: 'documentNumber', value: '' });
  });

  it('shows what the reader wrote, with what the page says beside it', () => {
    const edits = editFact(editFact({}, 'source', '  临澜  晚报\n'), 'author', '沈某');
    const sheet = sheetOf(FACTS, edits);
    expect(sheet[1]).toEqual({ name: 'source', value: '临澜 晚报', from: 'reader', original: '临澜日报' });
    expect(sheet[2]).toEqual({ name: 'author', value: '沈某', from: 'reader', original: '' });
  });

  it('can be emptied and taken back', () => {
    const emptied = editFact({}, 'title', '');
    expect(sheetOf(FACTS, emptied)[0]).toMatchObject({ value: '', original: '临澜市人才新政' });
    expect(sheetOf(FACTS, editFact(emptied, 'title', null))).toEqual(sheetOf(FACTS, {}));
  });

  it('takes no article for a title', () => {
    expect(editFact({}, 'title', '长'.repeat(9_999)).title).toHaveLength(LONGEST_FACT);
  });
});
