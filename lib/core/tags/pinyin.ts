/** Does what is typed in Latin letters spell a Chinese name, in full, by initials, or mixed with characters? */

/** The readings of a character in plain letters (lv for lǜ); none where it has none. */
export type ReadingsOf = (character: string) => readonly string[];

/** A folded name, character by character. */
export interface Spelling {
  characters: readonly string[];
  readings: readonly (readonly string[])[];
}

export interface Spelt {
  /** Characters that the letters stand for. */
  start: number;
  end: number;
  /** Some syllable was given by its initial alone. */
  initials: boolean;
}

export function spellingOf(key: string, readingsOf: ReadingsOf): Spelling {
  const characters = [...key];
  return { characters, readings: characters.map((one) => readingsOf(one)) };
}

/** The letters of what is typed, without what separates syllables: an input method writes ren'cai. */
export function lettersOf(query: string): string {
  return query.replace(/[\s'’`]/g, '');
}

/** Lengths of a reading's forms: whole, then its initial of two letters, then of one. */
function formsOf(reading: string): number[] {
  return [reading.length, ...(/^[zcs]h/.test(reading) ? [2] : []), 1];
}

/** Reads on from a character and a letter; any reading of a character will do. */
class Walk {
  /** Where the walk has failed already, so that it stays short whatever the readings. */
  private readonly failed = new Set<number>();

  constructor(
    private readonly spelling: Spelling,
    private readonly letters: string,
  ) {}

  from(at: number, letter: number): Omit<Spelt, 'start'> | undefined {
    if (letter >= this.letters.length) return { end: at, initials: false };
    const character = this.spelling.characters[at];
    if (character === undefined) return undefined;
    if (character === ' ') return this.from(at + 1, letter);
    const state = at * (this.letters.length + 1) + letter;
    if (this.failed.has(state)) return undefined;
    if (this.letters.startsWith(character, letter)) {
      const rest = this.from(at + 1, letter + character.length);
      if (rest) return rest;
    }
    for (const reading of this.spelling.readings[at] ?? []) {
      const found = this.through(reading, at, letter);
      if (found) return found;
    }
    this.failed.add(state);
    return undefined;
  }

  private through(reading: string, at: number, letter: number): Omit<Spelt, 'start'> | undefined {
    const rest = this.letters.length - letter;
    // The last syllable may still be being typed.
    if (rest < reading.length && rest > 1 && this.letters.startsWith(reading.slice(0, rest), letter)) {
      return { end: at + 1, initials: false };
    }
    for (const length of formsOf(reading)) {
      if (!this.letters.startsWith(reading.slice(0, length), letter)) continue;
      const found = this.from(at + 1, letter + length);
      if (found) return { ...found, initials: found.initials || length < reading.length };
    }
    return undefined;
  }
}

/** Where `letters` (see `lettersOf`) first spell a part of a name. */
export function findSpelt(spelling: Spelling, letters: string): Spelt | undefined {
  if (letters === '') return undefined;
  const walk = new Walk(spelling, letters);
  let best: Spelt | undefined;
  for (let start = 0; start < spelling.characters.length; start++) {
    const found = walk.from(start, 0);
    if (!found) continue;
    if (!found.initials) return { start, ...found };
    best ??= { start, ...found };
  }
  return best;
}
