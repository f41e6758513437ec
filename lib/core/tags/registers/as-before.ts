/** Registers set back to what they were: as something new, since devices that have heard of a change hear of this too. */
import type { When } from './operations';
import type { Register, TagRegisters } from './tag-registers';

/** `now` with the values that `before` has, stamped where they differ. */
export function asBefore(now: TagRegisters, before: TagRegisters, { clock, now: time }: When): TagRegisters {
  const back = <T>(is: Register<T>, was: Register<T>): Register<T> =>
    JSON.stringify(is.value) === JSON.stringify(was.value)
      ? is
      : { value: was.value, stamp: clock.stamp(time, is.stamp) };
  return {
    id: now.id,
    name: back(now.name, before.name),
    colour: back(now.colour, before.colour),
    life: back(now.life, before.life),
  };
}
