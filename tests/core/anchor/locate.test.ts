import { expect, describe as group, it } from 'vitest';
import { describe } from '@/lib/core/anchor/describe';
import { Locator, locate } from '@/lib/core/anchor/locate';
import type { Location } from '@/lib/core/types';
import { hypothesisLocate } from '../../support/hypothesis';
import { heldOutCases, tuningCases } from './cases/cases';
import { foundShare, judge, type Outcome, tally } from './cases/verdict';

/** Share of the passages that should be found that are. */
const FOUND = 0.98;

function spanOf(text: string, quote: string) {
  const start = text.indexOf(quote);
  expect(start, quote).toBeGreaterThanOrEqual(0);
  return { start, end: start + quote.length };
}

function locateQuote(kept: string, quote: string, now: string): Location {
  return locate(now, describe(kept, spanOf(kept, quote)));
}

/** Where it is and what the text says there. */
function said(now: string, found: Location): string | undefined {
  return found.status === 'orphan' ? undefined : now.slice(found.start, found.end);
}

const names = (outcomes: readonly Outcome[]) => outcomes.map(({ one }) => one.name);
const ours = (cases: ReturnType<typeof tuningCases>) => judge(cases, ({ text, selector }) => locate(text, selector));

group('the test set', () => {
  const outcomes = ours(tuningCases());

  it('has no passage in a wrong place', () => {
    expect(names(outcomes.filter(({ verdict }) => verdict === 'wrong'))).toEqual([]);
  });

  it('has nearly all found that should be', () => {
    expect(foundShare(outcomes)).toBeGreaterThanOrEqual(FOUND);
  });

  it('calls exact what is, and changed what has been edited', () => {
    const misnamed = outcomes.filter(
      ({ one, found, verdict }) => verdict === 'right' && one.want && one.status && found.status !== one.status,
    );
    expect(names(misnamed)).toEqual([]);
  });

  it('names the figures that have changed, whole', () => {
    const revised = outcomes.filter(({ one, verdict }) => one.revised && verdict === 'right');
    expect(revised.length).toBeGreaterThan(50);
    const wrong = revised.filter(({ one, found }) => {
      if (found.status !== 'changed' || !one.revised) return true;
      const { was, now } = one.revised;
      const number = (text: string) => text.match(/^[\d,. ]*\d/)?.[0] ?? '';
      return !found.edits.some(
        (edit) =>
          edit.figure &&
          edit.was.includes(number(was)) &&
          one.text.slice(edit.at.start, edit.at.end).includes(number(now)),
      );
    });
    expect(names(wrong)).toEqual([]);
  });

  it('is harder for the best published method', () => {
    const theirs = judge(tuningCases(1), ({ text, selector }) => hypothesisLocate(text, selector));
    expect(tally(theirs).wrong).toBeGreaterThan(20);
    expect(foundShare(theirs)).toBeLessThan(foundShare(outcomes));
  }, 120_000);
});

group('the articles that were not looked at', () => {
  const outcomes = ours(heldOutCases());

  it('have no passage in a wrong place, and nearly all found', () => {
    expect(names(outcomes.filter(({ verdict }) => verdict === 'wrong'))).toEqual([]);
    expect(foundShare(outcomes)).toBeGreaterThanOrEqual(FOUND);
  });
});

group('an amount that has been revised', () => {
  const kept =
    '为加快集聚各类人才，推动产业升级，制定本办法。\u2029一、安家补贴\u2029对新引进的博士给予一次性安家补贴50万元，分五年发放。\u2029二、附则\u2029本办法自印发之日起施行。';

  it.each([
    ['60万元', '50万元'],
    ['120万元', '50万元'],
    ['８０万元', '50万元'],
  ])('is told as a whole: %s', (amount) => {
    const now = `前言\u2029${kept.replace('50万元', amount)}`;
    const found = locateQuote(kept, '对新引进的博士给予一次性安家补贴50万元', now);
    expect(found).toMatchObject({ status: 'changed' });
    if (found.status !== 'changed') return;
    expect(found.edits).toEqual([{ at: spanOf(now, amount), was: '50万元', figure: true }]);
    expect(found.score).toBeGreaterThan(0.6);
    expect(found.score).toBeLessThanOrEqual(1);
  });

  it('is found alone where its sentence tells', () => {
    const now = kept.replace('50万元', '100万元');
    expect(said(now, locateQuote(kept, '50万元', now))).toBe('100万元');
  });

  it('has words told beside it, and they are no figures', () => {
    const now = kept.replace('一次性安家补贴50万元', '安家补贴55万元');
    const found = locateQuote(kept, '对新引进的博士给予一次性安家补贴50万元，分五年发放。', now);
    expect(found).toMatchObject({
      status: 'changed',
      edits: [{ was: '一次性' }, { was: '50万元', figure: true }],
    });
    if (found.status === 'changed') expect(found.edits[0]).not.toHaveProperty('figure');
  });
});

group('a passage that has gone', () => {
  const lines = ['国家级平台，给予100万元奖励；', '省级平台，给予50万元奖励；', '市级平台，给予20万元奖励。'];
  const kept = `奖励标准如下：\u2029${lines.join('\u2029')}\u2029由财政局负责解释。`;

  it.each(lines)('leaves its look-alikes alone: %s', (line) => {
    const now = kept.replace(`${line}\u2029`, '');
    for (const quote of [line, line.slice(0, -1), line.slice(line.indexOf('给予'), -1)])
      expect(locateQuote(kept, quote, now), quote).toEqual({ status: 'orphan' });
  });

  it('is not taken for a word that is said elsewhere', () => {
    const text = '健全人才服务体系。\u2029优化营商环境，人才队伍不断壮大。\u2029强化人才支撑。';
    const now = text.replace('健全人才服务体系。\u2029', '');
    expect(locateQuote(text, '人才服务', now)).toEqual({ status: 'orphan' });
    expect(locateQuote(text, '人才', now)).toEqual({ status: 'orphan' });
  });
});

group('what is as it was', () => {
  const kept = '全市新增高技能人才1.2万人，\u2029其中首席技师60名。';

  it.each([
    ['in the other script', '全市新增高技能人才1.2萬人，\u2029其中首席技師60名。'],
    ['in full width', '全市新增高技能人才１．２万人，\u2029其中首席技师６０名。'],
    ['wrapped', '全市新增高技能\n    人才1.2 万人，\n其中首席技师 60 名。'],
    ['with glosses', '全市新增高(gāo)技能人才1.2万(wàn)人，\u2029其中首席技师60名。'],
    ['with characters lost', '全市新增高?jì)能人才1.2万人，\u2029其中首席技师60名。'],
  ])('is exact %s', (_, now) => {
    const found = locateQuote(kept, '全市新增高技能人才1.2万人，\u2029其中首席技师60名', `导语\u2029${now}`);
    expect(found.status).toBe('exact');
  });

  it('is found where it stood even when its twin stands elsewhere', () => {
    const twice = `${kept}\u2029${kept}`;
    const second = kept.length + 1;
    expect(locate(twice, describe(twice, { start: second, end: second + 12 }))).toEqual({
      status: 'exact',
      start: second,
      end: second + 12,
    });
  });

  it('is not half of a longer number', () => {
    const text = '对获得称号的团队负责人，一次性奖励5万元，由所在单位在三个月内发放给个人。';
    const now = text.replace('5万元', '15万元');
    expect(said(now, locateQuote(text, '5万元', now))).toBe('15万元');
  });
});

group('Locator', () => {
  it('is prepared in parts for passages that have moved, and not at all for those that have not', () => {
    const text = '一、引才。给予安家费50万元。\u2029二、用才。给予岗位津贴每月2000元。';
    const span = { start: text.indexOf('给予岗位'), end: text.length };
    const selector = describe(text, span);
    expect([...new Locator(text).prepare(selector)]).toHaveLength(0);
    const moved = new Locator(`前言。\u2029${text}`);
    expect([...moved.prepare(selector)]).toHaveLength(2);
    expect([...moved.prepare(selector)]).toHaveLength(0);
    expect(moved.locate(selector)).toMatchObject({ status: 'exact' });
  });

  it('says of an orphan whether something like it stands there all the same', () => {
    const kept = '人才公寓可住三年。';
    const selector = describe(kept, { start: 0, end: 8 });
    const twice = new Locator(`公告。\u2029${kept}\u2029通知。\u2029${kept}\u2029附则。`);
    expect([twice.locate(selector).status, twice.isDoubtful]).toEqual(['orphan', true]);
    const other = new Locator('本站转载的文章仅供学习交流，版权归原作者所有。');
    expect([other.locate(selector).status, other.isDoubtful]).toEqual(['orphan', false]);
  });

  it('answers for many passages as locate does for each', () => {
    const cases = tuningCases(1);
    for (const { text } of cases.slice(0, 12)) {
      const locator = new Locator(text);
      for (const { selector } of cases.slice(0, 12)) expect(locator.locate(selector)).toEqual(locate(text, selector));
    }
  }, 60_000);
});
