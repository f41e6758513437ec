import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BROWSER_LIMITS, type Limits } from '@/lib/core/tags/shared-board/size';
import { anyHistory, type History } from './simulator/history';
import { MUTANTS, type Mutant } from './simulator/mutants';
import { isFailure, verdictOn, verdictOnUpgrade } from './simulator/verdict';

/** A longer run is `tsx tests/sync/simulator/run.ts`, see docs/decisions.md for its figures. */
const SHORT = { numRuns: 50 };
const LONG = { numRuns: 3 };
const TIMEOUT = 120_000;

async function expectNothingWrong(history: History): Promise<void> {
  const verdict = await verdictOn(history);
  if (isFailure(verdict)) throw new Error(JSON.stringify(verdict));
}

describe('devices that share tags', () => {
  it(
    'agree in the end, whatever happens, and lose nothing',
    () => fc.assert(fc.asyncProperty(anyHistory(5, 60), expectNothingWrong), SHORT),
    TIMEOUT,
  );

  it(
    'do so in numbers, over a long time',
    () => fc.assert(fc.asyncProperty(anyHistory(12, 200), expectNothingWrong), LONG),
    TIMEOUT,
  );

  it(
    'write nothing that there is no room for',
    async () => {
      for (const history of fc.sample(anyHistory(5, 60), 10)) expect(await quotaErrors(history)).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'stop writing where one of them has got a later version',
    async () => {
      for (const history of fc.sample(anyHistory(4, 40), 10)) expect(await verdictOnUpgrade(history)).toBe(0);
    },
    TIMEOUT,
  );
});

/** Room for less than all devices and tags of a history. */
const LITTLE: Limits = { ...BROWSER_LIMITS, total: 500 };

async function quotaErrors(history: History, mutant?: Mutant): Promise<number> {
  return (await verdictOn(history, mutant, LITTLE)).quotaErrors;
}

/** Does one of these histories go wrong? */
async function isFound(name: string, mutant: Mutant): Promise<boolean> {
  for (const history of fc.sample(anyHistory(5, 60), { numRuns: 60, seed: 7 })) {
    if (name === 'no look at the version' && (await verdictOnUpgrade(history, mutant)) > 0) return true;
    if (name === 'no look at the size' && (await quotaErrors(history, mutant)) > 0) return true;
    if (isFailure(await verdictOn(history, mutant))) return true;
  }
  return false;
}

describe('the simulator finds', () => {
  it.each(Object.entries<Mutant>(MUTANTS))(
    '%s',
    async (name, mutant) => expect(await isFound(name, mutant)).toBe(true),
    TIMEOUT,
  );
});
