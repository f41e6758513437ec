/**
 * Runs many histories and prints what they come to: `tsx tests/sync/simulator/run.ts <histories> <devices> <events> <seed>`.
 */
import fc from 'fast-check';
import { anyHistory } from './history';
import { isFailure, verdictOn } from './verdict';

const [histories = 200, devices = 5, events = 60, seed = 1] = process.argv.slice(2).map(Number);
const sums: Record<string, number> = { failed: 0, rounds: 0 };
let most = 0;
for (const history of fc.sample(anyHistory(devices, events), { numRuns: histories, seed })) {
  const verdict = await verdictOn(history);
  const { rounds, ...counts } = verdict;
  most = Math.max(most, rounds ?? Number.POSITIVE_INFINITY);
  for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
  if (isFailure(verdict)) {
    sums.failed = (sums.failed ?? 0) + 1;
    console.log(JSON.stringify({ verdict, seed: history.seed, browser: history.browser }));
  }
}
console.log(JSON.stringify({ histories, devices, events, seed, mostRounds: most, ...sums }));
