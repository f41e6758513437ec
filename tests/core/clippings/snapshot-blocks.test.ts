import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snapshotBlocks } from '@/lib/core/clippings/snapshot-blocks';

const TEXT =
  '临澜市人才办法\u2029一、总则\u2029对博士给予30万元。\n另行发放。\u2029类别\t补贴\u2029A类\t50万元\u2029完';

it('shows paragraphs, headings by their numbers and tables by their tabs', () => {
  expect(snapshotBlocks(TEXT)).toEqual([
    { kind: 'paragraph', text: '临澜市人才办法' },
    { kind: 'heading', level: 2, text: '一、总则' },
    { kind: 'paragraph', text: '对博士给予30万元。\n另行发放。' },
    {
      kind: 'table',
      rows: [
        [{ text: '类别' }, { text: '补贴' }],
        [{ text: 'A类' }, { text: '50万元' }],
      ],
    },
    { kind: 'paragraph', text: '完' },
  ]);
});

it('loses nothing of the text', () => {
  const part = fc.constantFrom('一、总则', '甲\t乙', '\t乙', '对博士给予30万元。', 'a\nb', '');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('\u2029');
      const said = snapshotBlocks(text).flatMap((block) =>
        block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text).join('\t')) : [block.text],
      );
      expect(said.join('\u2029')).toBe(text);
    }),
  );
});
