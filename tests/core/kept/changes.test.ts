import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf } from '@/lib/core/kept/changes';
import type { Edit, Span } from '@/lib/core/types';

/** Where each of the texts stands, in order. */
function places(text: string, parts: readonly string[]): Span[] {
  let from = 0;
  return parts.map((part) => {
    const start = text.indexOf(part, from);
    if (start < 0) throw new Error(`“${text}” does not hold “${part}”`);
    from = start + part.length;
    return { start, end: from };
  });
}

/** A passage written with its edits: `[was|now]`. */
function edited(marked: string): { was: string; now: string; edits: Edit[] } {
  const edits: Edit[] = [];
  let [was, now] = ['', ''];
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const change = /^\[(.*)\|(.*)\]$/s.exec(part);
    const [old, fresh] = change ? [change[1] as string, change[2] as string] : [part, part];
    if (change) edits.push({ at: { start: now.length, end: now.length + fresh.length }, was: old });
    was += old;
    now += fresh;
  }
  return { was, now, edits };
}

function change(marked: string, figuresWas: readonly string[], figuresNow: readonly string[], kept?: string) {
  const { was, now, edits } = edited(marked);
  const text = kept ?? was;
  return changeOf({ text: now, edits, figures: places(now, figuresNow) }, { text, figures: places(text, figuresWas) });
}

const written = (pieces: readonly { kind: string; text: string }[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `−${text}−` : `+${text}+`)).join('');

describe('changeOf', () => {
  it.each([
    ['a digit', '对新引进的博士给予[5|6]0万元安家费', ['50万元'], ['60万元'], '50万元 → 60万元'],
    ['a digit put before', '给予[|1]50万元安家费', ['50万元'], ['150万元'], '50万元 → 150万元'],
    ['the unit', '给予50[万元|万美元]资助', ['50万元'], ['50万美元'], '50万元 → 50万美元'],
    ['a whole figure among words', '给予[50万元的补贴|60万元的补助]。', ['50万元'], ['60万元'], '50万元 → 60万元'],
    ['a date', '自2024年[3|5]月1日起施行', ['2024年3月1日'], ['2024年5月1日'], '2024年3月1日 → 2024年5月1日'],
    [
      'two of three',
      '博士[5|6]0万元、硕士20万元、本科[8|10]万元',
      ['50万元', '20万元', '8万元'],
      ['60万元', '20万元', '10万元'],
      '50万元 → 60万元，8万元 → 10万元',
    ],
    [
      'two in one edit',
      '给予[50万元和8万元|60万元和9万元]',
      ['50万元', '8万元'],
      ['60万元', '9万元'],
      '50万元 → 60万元，8万元 → 9万元',
    ],
    ['one that has gone', '给予安家费[50万元和|]住房', ['50万元'], [], '50万元 → '],
    ['one that has come', '每人[|每月3000元]补贴，共50万元', ['50万元'], ['3000元', '50万元'], ' → 3000元'],
    ['none: words only', '给予50万元[补贴|资助]', ['50万元'], ['50万元'], ''],
    ['none: a word behind it', '给予50万元[|左右]', ['50万元'], ['50万元'], ''],
  ])('names %s', (_, marked, was, now, named) => {
    expect(
      change(marked, was, now)
        .figures.map((one) => `${one.was} → ${one.now}`)
        .join('，'),
    ).toBe(named);
  });

  it('shows a changed figure whole', () => {
    const { pieces } = change('对博士给予[5|6]0万元[补贴|资助]。', ['50万元'], ['60万元']);
    expect(written(pieces)).toBe('对博士给予−50万元补贴−+60万元资助+。');
  });

  it('keeps apart what lies apart', () => {
    const { pieces } = change('对[博士|博士后]给予[5|6]0万元。', ['50万元'], ['60万元']);
    expect(written(pieces)).toBe('对−博士−+博士后+给予−50万元−+60万元+。');
  });

  it('finds the old figure although the kept text held noise that the page no longer has', () => {
    const kept = '对 新 引进的博士给予50万元安家费';
    const { figures } = change('对新引进的博士给予[5|6]0万元安家费', ['50万元'], ['60万元'], kept);
    expect(figures).toEqual([{ was: '50万元', now: '60万元' }]);
  });

  it('names the figure where the clipping knows none of its figures, if part of it has stayed', () => {
    expect(change('给予[5|6]0万元', [], ['60万元']).figures).toEqual([{ was: '50万元', now: '60万元' }]);
    expect(change('给予[补贴|60万元]', [], ['60万元']).figures).toEqual([]);
  });

  it('names it where the locator has told that it was one', () => {
    const now = { text: '给予60万元', figures: [{ start: 2, end: 6 }] };
    const edits = [{ at: { start: 2, end: 6 }, was: '50万元', figure: true }];
    const { figures } = changeOf({ ...now, edits }, { text: '给予50万元', figures: [] });
    expect(figures).toEqual([{ was: '50万元', now: '60万元' }]);
  });

  it('writes breaks between blocks as line breaks', () => {
    expect(written(change('一是\u2029[二|三]是', [], []).pieces)).toBe('一是\n−二−+三+是');
  });

  it('loses nothing of either text, whatever the edits and figures', () => {
    const part = fc.string({ unit: fc.constantFrom(...'人才引进50万元，。') });
    const marked = fc.array(fc.tuple(part, part, part), { maxLength: 6 });
    const spans = (length: number) =>
      fc.uniqueArray(fc.nat(length), { maxLength: 8 }).map((cuts) => {
        const sorted = cuts.sort((a, b) => a - b);
        return sorted.flatMap((start, at) =>
          at % 2 === 0 && at + 1 < sorted.length ? [{ start, end: sorted[at + 1] as number }] : [],
        );
      });
    const cases = marked.chain((parts) => {
      const made = edited(parts.map(([same, was, now]) => `${same}[${was}|${now}]`).join(''));
      return fc.record({
        made: fc.constant(made),
        figuresWas: spans(made.was.length),
        figuresNow: spans(made.now.length),
      });
    });
    fc.assert(
      fc.property(cases, ({ made: { was, now, edits }, figuresWas, figuresNow }) => {
        const { pieces } = changeOf({ text: now, edits, figures: figuresNow }, { text: was, figures: figuresWas });
        const joined = (without: string) =>
          pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
        expect(joined('gone')).toBe(now);
        expect(joined('come')).toBe(was);
      }),
    );
  });
});
