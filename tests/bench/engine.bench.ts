/**
 * `npm run bench`: how long the engine takes, as a multiple of a loop that only adds up all code units.
 * Goals: annotate ≤ 30 times that loop; hostile text ≤ 3 times ordinary text; 1,000 times as fast as recognizers-text.
 */
import { loadEngine } from './build';
import { measure, sumCodes } from './measure';
import { loadRecognizers } from './recognizers';
import { crammed, dense, hostile, ordinary } from './texts';

const LENGTH = 1_000_000;
const ROUNDS = 9;
const HOSTILE_ROUNDS = 5;
/** recognizers-text takes a minute for a million characters. */
const COMPARED_LENGTH = 20_000;
const GOAL = 30;
const HOSTILE_GOAL = 3;
const COMPARED_GOAL = 1000;

function row(name: string, ...cells: (string | number)[]): void {
  // Han characters are two columns wide.
  const width = [...name].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
  const shown = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(cell < 100 ? 1 : 0) : cell).padStart(12));
  console.log(name + ' '.repeat(Math.max(1, 24 - width)) + shown.join(''));
}

function verdict(value: number, goal: number, reached = value <= goal): string {
  return `${reached ? 'reaches' : 'MISSES'} the goal of ${goal.toLocaleString('en')}`;
}

const { annotate, builtInGlossary, findTitles, findFigures, findTerms, fold } = await loadEngine();
const text = ordinary(LENGTH);
const denseText = dense(LENGTH);
const glossary = builtInGlossary();
const folded = fold(text);
const terms = findTerms(folded, glossary);

const times = measure(
  {
    'charCodeAt loop': () => sumCodes(text),
    fold: () => fold(text),
    terms: () => findTerms(folded, glossary),
    titles: () => findTitles(folded),
    figures: () => findFigures(folded, terms),
    annotate: () => annotate(text),
    'annotate, dense': () => annotate(denseText),
  },
  ROUNDS,
);
const loop = times['charCodeAt loop'];
console.log(`\n${LENGTH.toLocaleString('en')} characters of article text, median of ${ROUNDS} runs\n`);
row('', 'ms', 'times loop', 'ns per char');
for (const [name, time] of Object.entries(times)) row(name, time, time / loop, (time * 1e6) / LENGTH);
const annotations = annotate(text);
const figures = annotations.filter(({ type }) => type === 'figure').length;
const perThousand = (count: number) => ((count / LENGTH) * 1000).toFixed(1);
console.log(
  `per 1,000 characters ${perThousand(figures)} figures, ${perThousand(annotations.length - figures)} terms; ` +
    `dense: ${perThousand(annotate(denseText).length)} of both`,
);
console.log(`annotate: ${verdict(times.annotate / loop, GOAL)} times the loop`);

console.log(`\nHostile text of the same length, median of ${HOSTILE_ROUNDS} runs\n`);
row('', 'ms', 'times article');
const slow: string[] = [];
for (const [name, hostileText] of hostile(LENGTH)) {
  const { time } = measure({ time: () => annotate(hostileText) }, HOSTILE_ROUNDS);
  row(name, time, time / times.annotate);
  if (time > HOSTILE_GOAL * times.annotate) slow.push(name);
}
const rest = slow.length === 0 ? 'all reach' : `${slow.join(', ')}: MISSES`;
console.log(`${rest} the goal of ${HOSTILE_GOAL} times an article`);

console.log('\nNothing but figures\n');
row('', 'ms', 'times article', 'ns per figure');
for (const [name, crammedText] of crammed(LENGTH)) {
  const { time } = measure({ time: () => annotate(crammedText) }, HOSTILE_ROUNDS);
  row(name, time, time / times.annotate, (time * 1e6) / annotate(crammedText).length);
}

console.log('\nBeside recognizers-text, paragraph by paragraph\n');
const recognize = await loadRecognizers();
if (!recognize) console.log('@microsoft/recognizers-text-suite is not installed');
else {
  const paragraphs = ordinary(COMPARED_LENGTH).split('\u2029');
  recognize(paragraphs[0] ?? '');
  const { theirs, ours } = measure(
    {
      theirs: () => paragraphs.map((paragraph) => recognize(paragraph)),
      ours: () => paragraphs.map((paragraph) => annotate(paragraph)),
    },
    3,
  );
  // Paragraphs one by one are the way the other is used; ours is given whole pages.
  const perCharacter = { theirs: theirs / COMPARED_LENGTH, ours: times.annotate / LENGTH };
  const ratio = perCharacter.theirs / perCharacter.ours;
  row('', 'ms', 'chars per s');
  row('recognizers-text', theirs, 1000 / perCharacter.theirs);
  row('annotate, also so', ours, (COMPARED_LENGTH / ours) * 1000);
  row('annotate, all at once', times.annotate, 1000 / perCharacter.ours);
  console.log(`${ratio.toFixed(0)} times as fast: ${verdict(ratio, COMPARED_GOAL, ratio >= COMPARED_GOAL)}`);
}
