import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { builtInGlossary } from '@/lib/core/terms/built-in';
import { findTerms } from '@/lib/core/terms/find';
import { fold, foldWord } from '@/lib/core/text/fold';
import { CATEGORIES } from '@/lib/core/types';
import { glossaryEntries, glossaryFiles } from '@/scripts/vite-glossary';

const FOLDER = resolve(import.meta.dirname, '../assets/glossary');
const FILES = [...glossaryFiles()];
const ENTRIES = glossaryEntries();
const toSimplified = Converter({ from: 't', to: 'cn' });

/** Characters that are simplified script although the converter would change them, each with a word in which it is right. */
const ALLOWED = new Map([
  ['乾', '乾坤'],
  ['著', '著作'],
  ['徵', '徵音'],
]);

function simplified(text: string): boolean {
  const characters = [...text];
  return [...toSimplified(text)].every(
    (character, index) => character === characters[index] || ALLOWED.has(characters[index] ?? ''),
  );
}

/** The values that stand more than once. */
function doubled(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the glossary’s files', () => {
  it('are one per category', () => {
    expect(FILES.map(([name, { category }]) => `${category}.json` === name)).not.toContain(false);
    expect(FILES.map(([, { category }]) => category).sort()).toEqual([...CATEGORIES].sort());
  });

  it.each(FILES.map(([name]) => [name]))('%s is written as JSON.stringify does', (name) => {
    const text = readFileSync(resolve(FOLDER, name), 'utf8');
    expect(`${JSON.stringify(JSON.parse(text), null, 2)}\n`).toBe(text);
  });

  it.each(FILES)('%s is in order of ids, with known fields only', (_, { entries }) => {
    const ids = entries.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    const fields = ['id', 'name', 'en', 'definition', 'aliases', 'level'];
    expect(entries.flatMap((entry) => Object.keys(entry)).filter((field) => !fields.includes(field))).toEqual([]);
  });
});

describe('the glossary’s entries', () => {
  it('are many', () => {
    expect(ENTRIES.length).toBeGreaterThanOrEqual(300);
  });

  it('have ids of their own', () => {
    expect(doubled(ENTRIES.map(({ id }) => id))).toEqual([]);
    expect(ENTRIES.map(({ id }) => id).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('claim each expression once', () => {
    expect(doubled(ENTRIES.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(foldWord)))).toEqual([]);
  });

  it('have names of two characters at least', () => {
    expect(
      ENTRIES.flatMap(({ name, aliases = [] }) => [name, ...aliases]).filter((name) => [...name].length < 2),
    ).toEqual([]);
  });

  it('have names without white space at their edges and without noise', () => {
    const odd = ENTRIES.flatMap(({ name, aliases = [] }) => [name, ...aliases]).filter(
      (name) => name !== name.trim() || /[\n\r\t\p{Cf}]| {2}/u.test(name) || foldWord(name) === '',
    );
    expect(odd).toEqual([]);
  });

  it('have definitions of a sentence', () => {
    const odd = ENTRIES.filter(({ name, definition }) => {
      const { length } = [...definition];
      return length < 15 || length > 120 || !definition.endsWith('。') || definition.replace(/[。，]/g, '') === name;
    });
    expect(odd.map(({ id, definition }) => `${id}: ${definition}`)).toEqual([]);
  });

  it('are written in simplified script', () => {
    const odd = ENTRIES.flatMap(({ id, name, definition, aliases = [] }) =>
      [name, definition, ...aliases].filter((text) => !simplified(text)).map((text) => `${id}: ${text}`),
    );
    expect(odd).toEqual([]);
  });

  it('have levels that are known', () => {
    const levels = new Set(ENTRIES.map(({ level }) => level));
    const known = [undefined, 'national', 'provincial', 'municipal', 'hongkong', 'macau', 'taiwan'];
    expect([...levels].filter((level) => !known.includes(level))).toEqual([]);
  });

  it('are all found by their names and aliases', () => {
    const glossary = builtInGlossary();
    const lost = ENTRIES.flatMap(({ id, name, aliases = [] }) =>
      [name, ...aliases].filter((expression) => {
        const folded = fold(`，${expression}。`);
        const [term] = findTerms(folded, glossary);
        // A term that goes on from 人才 into another is named by that one, and holds it.
        return term?.id !== id || term.start !== 1 || term.end !== folded.codes.length - 1;
      }),
    );
    expect(lost).toEqual([]);
  });
});
