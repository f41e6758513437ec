/**
 * How long the reader's own glossaries take. Goals: compiling ≤ 50 ms per 10,000 entries on the reference machine;
 * matching with 100,000 entries ≤ 1.3 times as long as with the built-in glossary.
 */
import { glossaryEntries } from '@/scripts/vite-glossary';
import { loadEngine } from './build';
import { measure } from './measure';
import { ownTerms } from './own-terms';
import { ordinary } from './texts';

const LENGTH = 500_000;
const ROUNDS = 9;
const SLOWDOWN_GOAL = 1.3;

const { annotate, builtInGlossary, compileForPages, findTerms, fold, matchingOf } = await loadEngine();
const text = ordinary(LENGTH);
const folded = fold(text);
const builtIn = builtInGlossary();
const entries = glossaryEntries();

console.log('\nCompiling, packing and unpacking, median of 5 runs\n');
for (const count of [1_000, 10_000, 100_000]) {
  const terms = ownTerms(count);
  const page = compileForPages(terms, [], entries);
  const { compile, unpack } = measure(
    { compile: () => compileForPages(terms, [], entries), unpack: () => matchingOf(page) },
    5,
  );
  const perTenThousand = (compile / count) * 10_000;
  console.log(
    `${count.toLocaleString('en').padStart(8)} entries: compile and pack ${compile.toFixed(0)} ms ` +
      `(${perTenThousand.toFixed(0)} per 10,000), ${((page?.packed.length ?? 0) / 1e6).toFixed(1)} MB, unpack ${unpack.toFixed(0)} ms`,
  );
}

console.log(
  `\nMatching ${LENGTH.toLocaleString('en')} characters, median of ${ROUNDS} runs, times the built-in glossary\n`,
);
for (const count of [1_000, 10_000, 100_000]) {
  const options = matchingOf(compileForPages(ownTerms(count), [], entries));
  const { glossary = builtIn } = options;
  const times = measure(
    {
      few: () => findTerms(folded, builtIn),
      many: () => findTerms(folded, glossary),
      annotateFew: () => annotate(text),
      annotateMany: () => annotate(text, options),
    },
    ROUNDS,
  );
  const whole = times.annotateMany / times.annotateFew;
  console.log(
    `${count.toLocaleString('en').padStart(8)} entries: terms ${(times.many / times.few).toFixed(2)}, ` +
      `annotate ${whole.toFixed(2)}: ${whole <= SLOWDOWN_GOAL ? 'reaches' : 'MISSES'} the goal of ${SLOWDOWN_GOAL}`,
  );
}
