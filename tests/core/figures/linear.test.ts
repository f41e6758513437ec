import { describe, expect, test } from 'vitest';
import { findFigures } from '@/lib/core/figures';
import { builtInGlossary } from '@/lib/core/terms/built-in';
import { findTitles } from '@/lib/core/terms/documents';
import { findTerms } from '@/lib/core/terms/find';
import { findPatterns } from '@/lib/core/terms/patterns';
import { type FoldedText, fold } from '@/lib/core/text/fold';

/**
 * Time cannot be asserted, reads can: each code unit that the engine looks at is counted, on texts that repeat what
 * articles are made of. Where a search has no bound, four times the text is read sixteen times as often.
 */

/** A folded text that counts how often its code units are read. */
function counted(raw: string): { text: FoldedText; reads: () => number } {
  const folded = fold(raw);
  let reads = 0;
  const codes = new Proxy(folded.codes, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value === 'function') return value.bind(target);
      reads++;
      return value;
    },
  });
  const text: FoldedText = Object.create(folded, { codes: { value: codes } });
  return { text, reads: () => reads };
}

function readsOf(raw: string): number {
  const { text, reads } = counted(raw);
  const terms = findTerms(text, builtInGlossary());
  const patterns = findPatterns(text, terms, findTitles(text));
  findFigures(text, patterns);
  return reads();
}

/** What sentences about talent are made of, and what parts them. */
const PIECES = (
  '1 5元 3万 2022年 10% 三 五分之一 两倍 1人 20名 3年 35周岁 5个百分点 每 每人 每月 人 元 年 百 万 亿 余 多 约 近 超 不低于 最高 至 从 到 由 增长到 提高 增长 占 达 ' +
  '新增 累计 全市 本市 临澜市 全省 博士 硕士 A类 人才 高层次人才 引进 给予 补贴 安家费 对 的 其中 分别 企业 单位 条 款 第 之 其 和 及 或 在 比 是 有 同比 截至 力争 ' +
  '， 、 ； ： 。 （ ） 《 》 “ ” / - — \\n \\t | ( ) [ ] . ? 1. 一、 （一） $ * % 强(qiáng) ？rén)'
)
  .split(' ')
  .map((piece) => (piece === '\\n' ? '\n' : piece === '\\t' ? '\t' : piece));

/** The same numbers at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Texts that once took time that grew with the square of their length: the parts of a sentence had no end. */
const ONCE_SLOW = [
  '5元、',
  '条“给予5元百',
  '补贴15个百分点五分之一年1人',
  '$一、由条',
  '满3年的人',
  '率不足6%的人',
  '3元罚款',
  '3元的罚款',
  '每人3元',
];

const SHORT = 1_500;
const TIMES = 4;
/** Reads per unit may grow a little: what is looked for near each figure lies before the text's beginning at first. */
const SLACK = 1.3;
const ROUNDS = Number(process.env.LINEAR_ROUNDS ?? 60);
const SEED = Number(process.env.LINEAR_SEED ?? 20_261_129);

/** How many times as often code units are read where the text is `TIMES` as long. */
function growthOf(unit: string): number {
  const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  return readsOf(text(SHORT * TIMES)) / readsOf(text(SHORT));
}

describe('what is read of a text', () => {
  test.each(ONCE_SLOW)(
    'grows with its length where it repeats %s',
    (unit) => {
      expect(growthOf(unit)).toBeLessThan(TIMES * SLACK);
    },
    60_000,
  );

  test(`grows with its length where it repeats any few pieces (${ROUNDS} texts)`, () => {
    const next = numbers(SEED);
    const slow: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const unit = Array.from({ length: 1 + next(6) }, () => PIECES[next(PIECES.length)]).join('');
      const growth = growthOf(unit);
      if (growth > TIMES * SLACK) slow.push(`${JSON.stringify(unit)}: ${growth.toFixed(1)} times`);
    }
    expect(slow).toEqual([]);
  }, 120_000);
});
