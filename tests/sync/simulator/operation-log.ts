/** What a device's reader has done, register by register, to see in the end whether it holds. */
import { FOLLOWED_AHEAD } from '@/lib/core/tags/registers/clock';
import { compareStamps, type Stamp, secondsOf } from '@/lib/core/tags/registers/stamp';
import type { TagRegisters } from '@/lib/core/tags/registers/tag-registers';

const REGISTERS = ['name', 'colour', 'life'] as const;

interface Step {
  id: string;
  register: (typeof REGISTERS)[number];
  /** What was overwritten, with it in sight. */
  from: Stamp;
}

export class OperationLog {
  #steps: Step[] = [];
  /** Operations under a right clock that are dated more than a day ahead although nothing that they followed was. */
  misdated = 0;

  /** @param time true time, milliseconds; `isRight`: the device's clock shows it */
  add(before: TagRegisters | undefined, after: TagRegisters, time: number, isRight: boolean): void {
    const latest = secondsOf(time) + FOLLOWED_AHEAD;
    for (const register of REGISTERS) {
      const [from, to] = [before?.[register].stamp, after[register].stamp];
      if (from && from !== to) this.#steps.push({ id: after.id, register, from });
      if (isRight && (from?.[0] ?? 0) <= latest && to[0] > latest) this.misdated++;
    }
  }

  forget(): void {
    this.#steps = [];
  }

  /** How many operations have been taken back by what they overwrote. */
  takenBackIn(tags: readonly TagRegisters[]): number {
    const known = new Map(tags.map((tag) => [tag.id, tag]));
    return this.#steps.filter(({ id, register, from }) => {
      const there = known.get(id);
      return there !== undefined && compareStamps(there[register].stamp, from) === 0;
    }).length;
  }
}
