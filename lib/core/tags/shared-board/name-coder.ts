/**
 * Names of tags, a UTF-16 unit after the other: names of one reader are made of the same words, so that what has
 * followed a unit before is likely to follow it again. For writer and reader alike, see `Coder`.
 */
import { type Coder, evenOdds } from './coder';

/** Of the units that have followed another, so many are told apart, the latest first. */
const FOLLOWERS = 16;
/** Up to so many followers, and hits in a row, make the odds of a hit others. */
const MOST = 3;

export class NameCoder {
  readonly #lengths = evenOdds(64);
  readonly #hits = evenOdds((MOST + 1) ** 2);
  readonly #ranks = evenOdds(FOLLOWERS);
  readonly #again = evenOdds(1);
  readonly #highBytes = evenOdds(256);
  /** What has followed each unit, 0 standing for the beginning of a name. */
  readonly #followers = new Map<number, number[]>();
  /** All units that have come so far, and the place of each. */
  readonly #units: number[] = [];
  readonly #places = new Map<number, number>();

  /** A name of at most 63 units. */
  code(coder: Coder, name: string): string {
    const length = coder.tree(this.#lengths, 6, name.length);
    const units: number[] = [];
    let before = 0;
    let streak = 0;
    while (units.length < length) {
      const wanted = name.charCodeAt(units.length) || 0;
      const followers = this.#followers.get(before) ?? [];
      const place = followers.indexOf(wanted);
      const isHit = followers.length > 0 && this.#isHit(coder, followers.length, streak, place >= 0);
      const unit = isHit ? this.#follower(coder, followers, place) : this.#unit(coder, wanted);
      this.#followers.set(before, [unit, ...followers.filter((one) => one !== unit)].slice(0, FOLLOWERS));
      streak = isHit ? streak + 1 : 0;
      units.push(unit);
      before = unit;
    }
    return String.fromCharCode(...units);
  }

  #isHit(coder: Coder, followers: number, streak: number, is: boolean): boolean {
    return coder.bit(this.#hits, Math.min(followers, MOST) * (MOST + 1) + Math.min(streak, MOST), is ? 1 : 0) === 1;
  }

  #follower(coder: Coder, followers: readonly number[], place: number): number {
    const at = followers.length > 1 ? coder.tree(this.#ranks, 4, Math.max(place, 0)) : 0;
    return known(followers[at]);
  }

  #unit(coder: Coder, wanted: number): number {
    const place = this.#places.get(wanted);
    if (this.#units.length > 0 && coder.bit(this.#again, 0, place === undefined ? 0 : 1) === 1)
      return known(this.#units[coder.plain(bitsFor(this.#units.length), place ?? 0)]);
    const unit = coder.tree(this.#highBytes, 8, wanted >>> 8) * 0x100 + coder.plain(8, wanted & 0xff);
    if (!this.#places.has(unit)) this.#places.set(unit, this.#units.push(unit) - 1);
    return unit;
  }
}

/** How many bits tell so many things apart. */
function bitsFor(count: number): number {
  let bits = 0;
  while (2 ** bits < count) bits++;
  return bits;
}

function known(unit: number | undefined): number {
  if (unit === undefined) throw new RangeError('a unit that has not come yet');
  return unit;
}
