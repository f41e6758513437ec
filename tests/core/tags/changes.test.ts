import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceTags, takeBack } from '@/lib/core/tags/changes';
import { renamingOf } from '@/lib/core/tags/rename';

const ids = fc.uniqueArray(fc.constantFrom(...'abcdef'), { maxLength: 6 });
const target = fc.constantFrom('a', 'x', null);

describe('replaceTags', () => {
  it.each([
    ['abc', 'b', 'x', 'axc'],
    ['abc', 'bc', 'x', 'ax'],
    ['abc', 'b', 'c', 'ac'],
    ['cab', 'b', 'c', 'ca'],
    ['abc', 'b', null, 'ac'],
    ['abc', 'z', 'x', 'abc'],
    ['', 'a', 'x', ''],
  ])('of %s, %s become %s: %s', (tags, from, into, after) => {
    expect(replaceTags([...tags], new Set(from), into).join('')).toBe(after);
  });

  it('leaves the others in their order, doubles none and does nothing the second time', () => {
    fc.assert(
      fc.property(ids, ids, target, (tags, from, into) => {
        const gone = new Set(from.filter((id) => id !== into));
        const after = replaceTags(tags, gone, into);
        expect(new Set(after).size).toBe(after.length);
        expect(after.filter((id) => id !== into)).toEqual(tags.filter((id) => !gone.has(id) && id !== into));
        expect(replaceTags(after, gone, into)).toEqual(after);
      }),
    );
  });
});

describe('takeBack', () => {
  it('gives back what was there', () => {
    fc.assert(
      fc.property(ids, ids, target, (tags, from, into) => {
        const gone = new Set(from.filter((id) => id !== into));
        expect(takeBack(replaceTags(tags, gone, into), tags, replaceTags(tags, gone, into))).toEqual(tags);
      }),
    );
  });

  it('keeps what was added and removed in between', () => {
    fc.assert(
      fc.property(ids, ids, ids, (before, from, now) => {
        const gone = new Set(from);
        const after = replaceTags(before, gone, null);
        const back = takeBack(now, before, after);
        if (now.join() === after.join()) return;
        expect(new Set(back)).toEqual(new Set([...now, ...before.filter((id) => gone.has(id))]));
      }),
    );
  });

  it('gives nothing back to whoever has taken the merged tag off', () => {
    expect(takeBack(['c'], ['a', 'c'], ['x', 'c'])).toEqual(['c']);
    expect(takeBack(['c', 'x'], ['a', 'c'], ['x', 'c'])).toEqual(['c', 'a']);
  });
});

describe('renamingOf', () => {
  const tag = (name: string) => ({ id: name, name, created: '' });
  const TAGS = ['人才補貼', '落户'].map(tag);
  it.each([
    ['落户', { kind: 'same' }],
    [' #落户 ', { kind: 'same' }],
    ['  ', { kind: 'empty' }],
    ['落戶', { kind: 'respell', name: '落戶' }],
    ['迁入', { kind: 'rename', name: '迁入' }],
    ['人才补贴', { kind: 'taken', name: '人才补贴', by: '人才補貼' }],
  ])('落户 → %j', (input, renaming) => {
    expect(renamingOf(tag('落户'), input, TAGS)).toEqual(renaming);
  });
});
