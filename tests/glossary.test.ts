import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import schema from '@/assets/schemas/glossary.schema.json';
import { annotate } from '@/lib/core/annotate';
import { builtInGlossary } from '@/lib/core/terms/built-in';
import { findTerms } from '@/lib/core/terms/find';
import { fold, foldWord } from '@/lib/core/text/fold';
import { CATEGORIES } from '@/lib/core/types';
import { expressionsOf, glossaryEntries, glossaryFiles } from '@/scripts/vite-glossary';

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

/** Dictionary words of the field itself, which rightly hold a term. */
const OF_THE_FIELD = new Set(
  (
    '会计职称 技术职称 职称外语 职称者 职称论文 评定职称 安家落户 插队落户 尊贤爱才 爱才如渴 爱才若渴 东湖高新技术开发区 ' +
    '武汉东湖高新技术开发区 三评一考 劳动和社会保障部职业技能鉴定中心 国家外国专家局 挂职支教 海归派 纳士招贤 ' +
    '美国洛斯阿拉莫斯国家实验室 西安高新技术产业开发区 金凤还巢'
  ).split(' '),
);

/** All words of a general dictionary (jieba's) that are long enough to hold another. */
function dictionary(): string[] {
  const folder = createRequire(import.meta.url).resolve('@node-rs/jieba/package.json');
  const lines = readFileSync(resolve(folder, '../dict.txt'), 'utf8').split('\n');
  return lines.map((line) => line.split(' ')[0] ?? '').filter((word) => word.length >= 3);
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

  it.each(FILES)('%s is in order of ids', (_, { entries }) => {
    const ids = entries.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  const ajv = new Ajv({ allErrors: true });
  it.each(FILES)('%s keeps to its schema', (_, file) => {
    const isValid = ajv.validate(schema, file);
    expect(isValid ? [] : ajv.errors).toEqual([]);
  });

  it('are refused by the schema where a field is wrong', () => {
    const entry = {
      id: 'anjiafei',
      name: '安家费',
      en: 'settling-in allowance',
      definition: '发给引进人才安顿生活的一笔钱。',
    };
    const isValid = (change: object) =>
      ajv.validate(schema, {
        $schema: '../schemas/glossary.schema.json',
        category: 'funding',
        entries: [{ ...entry, ...change }],
      });
    expect(isValid({ since: 2019, until: 2024, regional: { taiwan: ['安家费用'] } })).toBe(true);
    for (const wrong of [{ id: '安家费' }, { since: '2019' }, { level: 'county' }, { aliases: [] }, { note: '' }])
      expect(isValid(wrong), JSON.stringify(wrong)).toBe(false);
  });
});

describe('the glossary’s entries', () => {
  it('are many', () => {
    expect(ENTRIES.length).toBeGreaterThanOrEqual(1_500);
  });

  it('have ids of their own', () => {
    expect(doubled(ENTRIES.map(({ id }) => id))).toEqual([]);
    expect(ENTRIES.map(({ id }) => id).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('claim each expression once', () => {
    expect(doubled(ENTRIES.flatMap((entry) => expressionsOf(entry).map(foldWord)))).toEqual([]);
  });

  it('have names of two characters at least', () => {
    expect(ENTRIES.flatMap(expressionsOf).filter((name) => [...name].length < 2)).toEqual([]);
  });

  it('have names without white space at their edges and without noise', () => {
    const odd = ENTRIES.flatMap(expressionsOf).filter(
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
    const odd = ENTRIES.flatMap(({ id, definition, ...entry }) =>
      [definition, ...expressionsOf({ id, definition, ...entry })]
        .filter((text) => !simplified(text))
        .map((text) => `${id}: ${text}`),
    );
    expect(odd).toEqual([]);
  });

  it('are all found by their names and aliases', () => {
    const glossary = builtInGlossary();
    const lost = ENTRIES.flatMap((entry) =>
      expressionsOf(entry).filter((expression) => {
        const folded = fold(`，${expression}。`);
        const [term] = findTerms(folded, glossary);
        // A term that goes on from 人才 into another is named by that one, and holds it.
        return term?.id !== entry.id || term.start !== 1 || term.end !== folded.codes.length - 1;
      }),
    );
    expect(lost).toEqual([]);
  });

  it('do not match inside everyday words', () => {
    const words = dictionary();
    expect(words.length).toBeGreaterThan(200_000);
    const odd = words.filter(
      (word) =>
        !OF_THE_FIELD.has(word) &&
        annotate(word).some(({ type, start, end }) => type === 'term' && end - start < word.length),
    );
    expect(odd).toEqual([]);
    // Two hundred thousand words are many on a machine that has other work.
  }, 60_000);
});
