import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { readingOf } from '@/lib/core/figures/reading';
import type { Figure } from '@/lib/core/types';

const TEXT = '2024年，临澜市引进高层次人才1200人。';
const said = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);
const figure = annotate(TEXT).find((one): one is Figure => one.type === 'figure' && one.value === 1200) as Figure;

describe('readingOf', () => {
  it('says what the text says', () => {
    const reading = readingOf(figure, said);
    expect(reading).toMatchObject({ kind: 'count', value: 1200, unit: '人', bound: 'exact', edited: false });
    expect(reading.place?.text).toBe('临澜市');
    expect(reading.when?.text).toBe('2024');
    expect(reading).not.toHaveProperty('originalValue');
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it('says what the reader has put right, with what was read', () => {
    const edits = { value: 1300, metric: '引进人才', place: '', when: '2023' };
    const reading = readingOf({ ...figure, edits }, said);
    expect(reading).toMatchObject({ value: 1300, originalValue: 1200, unit: '人', edited: true });
    expect(reading.metric).toEqual({ text: '引进人才', edited: true });
    expect(reading.when).toMatchObject({ text: '2023', edited: true });
    expect(reading).not.toHaveProperty('place');
  });
});
