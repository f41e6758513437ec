import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonRows } from '@/lib/core/formats/json-rows';
import { anyString } from '../../support/arbitrary';

const LIMITS = { largest: 10_000, deepest: 8 };

/** What a splitter tells of a text whose members named r… come row by row. */
function split(text: string, piece = 7): unknown {
  const lists: Record<string, unknown[]> = {};
  const values: Record<string, unknown> = {};
  const rows = new JsonRows(
    {
      member: (name) => (name.startsWith('r') ? 'rows' : 'whole'),
      list: (name) => {
        lists[name] = [];
      },
      row: (name, value) => lists[name]?.push(value),
      value: (name, value) => Object.defineProperty(values, name, { value, enumerable: true, configurable: true }),
    },
    LIMITS,
  );
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += piece) rows.write(bytes.subarray(at, at + piece));
  rows.end();
  return { ...values, ...lists };
}

const anyValue = fc.oneof(anyString, fc.integer(), fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }));
const anyFile = fc.dictionary(fc.constantFrom('r', 'r2', 'a', '__proto__', '"\\', ''), anyValue);

describe('a JSON file, row by row', () => {
  it('says what JSON.parse says, wherever its pieces end and however it is spaced', () => {
    fc.assert(
      fc.property(anyFile, fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 2, '\t'), (file, piece, space) => {
        const text = JSON.stringify(file, null, space);
        expect(split(text, piece)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('has the rows of an outermost list under no name', () => {
    expect(split('\ufeff [ {"a": [1]}, 2 ,"三"\n]')).toEqual({ '': [{ a: [1] }, 2, '三'] });
    expect(split('[]')).toEqual({ '': [] });
  });

  it('keeps byte order marks and half characters inside strings', () => {
    expect(split('{"r": ["\ufeff人\ufeff", "\\ud83d"]}', 1)).toEqual({ r: ['\ufeff人\ufeff', '\ud83d'] });
  });

  it.each([
    ...['', '{', '[', '[1', '[1,]', '[,1]', '{"a"}', '{"a":}', '{"a" 1}', '{a:1}', '{"a":1,}', '{"a":1}}', '[1] 2'],
    ...['{"r":[1}', '{"r":{]}', '[1 2]', '[tru]', '["\\x"]', '["\n"]', '{"a":1 "b":2}', '[{"a":1]]', '[NaN]', '{1:2}'],
  ])('is refused as JSON.parse refuses it: %j', (text) => {
    expect(() => JSON.parse(text)).toThrow();
    for (const piece of [1, 100]) expect(() => split(text, piece)).toThrow(expect.objectContaining({ kind: 'broken' }));
  });

  it('is refused where it is neither an object nor a list', () => {
    for (const text of ['7', '"a"', 'null'])
      expect(() => split(text)).toThrow(expect.objectContaining({ kind: 'broken' }));
  });

  it('is refused where a row is too deep or too large', () => {
    expect(split(`[${'['.repeat(8)}${']'.repeat(8)}]`)).toBeDefined();
    expect(() => split(`[${'['.repeat(9)}`)).toThrow(expect.objectContaining({ kind: 'tooDeep' }));
    expect(() => split(`["${'人'.repeat(4_000)}`)).toThrow(expect.objectContaining({ kind: 'tooLarge' }));
  });
});
