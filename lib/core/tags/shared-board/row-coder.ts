/** A tag's registers as they are coded in a bucket, for writer and reader alike, see `Coder`. */
import { CLIPPING_COLOURS } from '../../clippings/types';
import type { TagColour } from '../changes';
import { HIGHEST_COUNT, LATEST, NEVER, type Stamp } from '../registers/stamp';
import { DELETED, LIVE, type Life, NO_COLOUR, type Register, type TagRegisters } from '../registers/tag-registers';
import { type Coder, evenOdds } from './coder';
import { NameCoder } from './name-coder';

/** Registers with the id where it is not that of the name, else ''. */
export type Row = TagRegisters;

/** What a reader gives: nothing of it is looked at. */
export const NO_ROW: Row = {
  id: '',
  name: { value: '', stamp: NEVER },
  colour: NO_COLOUR,
  life: { value: LIVE, stamp: NEVER },
};

const STATES = ['live', 'deleted', 'merged'] as const;
const HAS_ID = 4;
const HAS_NAME_STAMP = 8;
const HAS_COLOUR = 16;
const HAS_COUNT = 32;

const ID_BITS = 48;
/** An id without the bits that its bucket has. */
const REST_BITS = 43;

function isSet(stamp: Stamp): boolean {
  return stamp.some((part) => part !== 0);
}

function hexOf(id: number): string {
  return id.toString(16).padStart(ID_BITS / 4, '0');
}

/** Codes tags one after the other, ascending by the time of their life stamps. */
export class RowCoder {
  readonly #flags = evenOdds(64);
  readonly #devices = evenOdds(256);
  readonly #steps = evenOdds(64);
  readonly #counts = evenOdds(64);
  readonly #nameTimes = evenOdds(64);
  readonly #colourTimes = evenOdds(64);
  readonly #colours = evenOdds(8);
  readonly #names = new NameCoder();
  #time = 0;

  /** @param bucket number of the bucket, the first five bits of all ids in it */
  constructor(
    private readonly coder: Coder,
    private readonly bucket: number,
  ) {}

  /** @throws RangeError where what is read is no tag. */
  code(row: Row): Row {
    const { coder } = this;
    const flags = coder.tree(this.#flags, 6, flagsOf(row));
    const life = this.#lifeStamp(row.life.stamp, (flags & HAS_COUNT) !== 0);
    const id = flags & HAS_ID ? this.#id(row.id) : '';
    const nameStamp = flags & HAS_NAME_STAMP ? this.#stamp(row.name.stamp, this.#nameTimes) : NEVER;
    const colour = flags & HAS_COLOUR ? this.#colour(row.colour) : NO_COLOUR;
    const value = this.#life(flags & 3, row.life.value);
    const name = { value: this.#names.code(coder, row.name.value), stamp: nameStamp };
    return { id, name, colour, life: { value, stamp: life } };
  }

  #lifeStamp([at, count, device]: Stamp, hasCount: boolean): Stamp {
    const by = this.coder.tree(this.#devices, 8, device);
    this.#time += this.coder.number(this.#steps, at - this.#time);
    return checked(this.#time, hasCount ? this.coder.number(this.#counts, count) : 0, by);
  }

  #id(id: string): string {
    const rest = this.coder.plain(REST_BITS, Number.parseInt(id || '0', 16) % 2 ** REST_BITS);
    return hexOf(this.bucket * 2 ** REST_BITS + rest);
  }

  /** Seconds are told from those of the life stamp: even numbers are later ones. */
  #stamp([at, count, device]: Stamp, times: Uint16Array): Stamp {
    const apart = at - this.#time;
    const read = this.coder.number(times, apart >= 0 ? 2 * apart : -2 * apart - 1);
    const time = this.#time + (read % 2 === 0 ? read / 2 : -(read + 1) / 2);
    return checked(time, this.coder.number(this.#counts, count), this.coder.tree(this.#devices, 8, device));
  }

  #colour({ value, stamp }: Register<TagColour>): Register<TagColour> {
    const index = this.coder.tree(this.#colours, 3, value ? CLIPPING_COLOURS.indexOf(value) + 1 : 0);
    const colour = index === 0 ? null : CLIPPING_COLOURS[index - 1];
    if (colour === undefined) throw new RangeError('a colour that is not known');
    return { value: colour, stamp: this.#stamp(stamp, this.#colourTimes) };
  }

  #life(state: number, life: Life): Life {
    if (STATES[state] === 'live') return LIVE;
    if (STATES[state] === 'deleted') return DELETED;
    if (STATES[state] === undefined) throw new RangeError('a state that is not known');
    const into = life.state === 'merged' ? Number.parseInt(life.into, 16) : 0;
    return { state: 'merged', into: hexOf(this.coder.plain(ID_BITS, into)) };
  }
}

function flagsOf({ id, name, colour, life }: Row): number {
  return (
    STATES.indexOf(life.value.state) |
    (id ? HAS_ID : 0) |
    (isSet(name.stamp) ? HAS_NAME_STAMP : 0) |
    (isSet(colour.stamp) || colour.value ? HAS_COLOUR : 0) |
    (life.stamp[1] > 0 ? HAS_COUNT : 0)
  );
}

function checked(at: number, count: number, device: number): Stamp {
  if (at < 0 || at > LATEST || count > HIGHEST_COUNT) throw new RangeError('a time that is none');
  return [at, count, device];
}
