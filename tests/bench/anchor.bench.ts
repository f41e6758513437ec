/**
 * `npm run bench:anchor`: passages found again, in cases of known truth and on a long page, beside Hypothesis's published
 * method in the same run. Goals: none wrong, 98 % of those that should be found are; 100 passages on 100,000 characters
 * in 50 ms unchanged and 200 ms when all were edited. `-- FEWER` measures a third of the cases.
 */
import { Locator, locate } from '@/lib/core/anchor/locate';
import type { Location, Selector } from '@/lib/core/types';
import { type AnchorCase, heldOutCases, tuningCases } from '../core/anchor/cases/cases';
import { foundShare, judge, type Outcome, tally, tallyByKind } from '../core/anchor/cases/verdict';
import { hypothesisLocate } from '../support/hypothesis';
import { edited, longPage, moved, passagesOf, selectorsOf } from '../support/long-page';
import { measure } from './measure';

const EACH = process.argv.length > 2 ? 1 : 3;
const CLIPPINGS = 100;
const LENGTH = 100_000;
const ROUNDS = 7;
const GOALS = { unchanged: 50, moved: 50, edited: 200 };

function rows(ours: readonly Outcome[], theirs: readonly Outcome[]): Record<string, Record<string, string>> {
  const other = tallyByKind(theirs);
  return Object.fromEntries(
    [...tallyByKind(ours)].map(([kind, { cases, right, wrong, missed, refused }]) => {
      const them = other.get(kind);
      return [
        kind,
        {
          cases: `${cases}`,
          'right / wrong / missed / refused': `${right} / ${wrong} / ${missed} / ${refused}`,
          hypothesis: `${them?.right} / ${them?.wrong} / ${them?.missed} / ${them?.refused}`,
        },
      ];
    }),
  );
}

function compare(name: string, cases: readonly AnchorCase[]): void {
  const by = (find: (text: string, selector: Selector) => Location) =>
    judge(cases, ({ text, selector }) => find(text, selector));
  const ours = by(locate);
  const theirs = by(hypothesisLocate);
  console.log(`\n${name}\n`);
  console.table(rows(ours, theirs));
  for (const [who, outcomes] of [
    ['Cezhu', ours],
    ['Hypothesis', theirs],
  ] as const) {
    const { right, wrong, missed, refused, wanted } = tally(outcomes);
    console.log(
      `${who}: ${cases.length} cases, ${right} right, ${wrong} wrong, ${missed} missed, ${refused} refused with reason; ` +
        `found ${(100 * foundShare(outcomes)).toFixed(2)} % of ${wanted}`,
    );
  }
}

compare('The articles that the engine was tuned on', tuningCases(EACH));
compare('The articles that it was not', heldOutCases(EACH));

const page = longPage(LENGTH);
const spans = passagesOf(page, CLIPPINGS);
const selectors = selectorsOf(page, spans);
const texts = { unchanged: page, moved: moved(page), edited: edited(page, spans) };

function find(text: string): void {
  const locator = new Locator(text);
  for (const selector of selectors) locator.locate(selector);
}

/** CPU milliseconds of this process, the median: the clock would count what else the machine does. */
function cpu(work: () => void, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const begun = process.cpuUsage().user;
    work();
    return (process.cpuUsage().user - begun) / 1000;
  });
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

console.log(`\n${CLIPPINGS} passages on ${LENGTH} characters: milliseconds of CPU, median of ${ROUNDS}\n`);
console.table(
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const clock = measure({ ours: () => find(text) }, ROUNDS).ours;
      const ours = cpu(() => find(text), ROUNDS);
      const theirs = cpu(() => {
        for (const selector of selectors) hypothesisLocate(text, selector);
      }, 1);
      const goal = GOALS[name as keyof typeof GOALS];
      return [
        name,
        {
          Cezhu: ours.toFixed(1),
          goal: `${goal}: ${ours <= goal ? 'reached' : 'MISSED'}`,
          'by the clock': clock.toFixed(1),
          'Hypothesis, once': theirs.toFixed(0),
        },
      ];
    }),
  ),
);
