import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTag, joinTags } from '@/lib/core/tags/registers/tag-registers';
import { anyTag, anyTags } from '@/tests/support/tag-registers';

describe('joinTags', () => {
  it('does not care who comes first', () => {
    fc.assert(
      fc.property(anyTags, anyTags, (a, b) => {
        expect(joinTags(a, b)).toEqual(joinTags(b, a));
      }),
    );
  });

  it('does not care who joins with whom first', () => {
    fc.assert(
      fc.property(anyTags, anyTags, anyTags, (a, b, c) => {
        expect(joinTags(joinTags(a, b), c)).toEqual(joinTags(a, joinTags(b, c)));
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyTags, anyTags, (a, b) => {
        const once = joinTags(a, b);
        expect(joinTags(once, b)).toEqual(once);
        expect(joinTags(once, once)).toEqual(once);
      }),
    );
  });

  it('answers the tag itself where it hears nothing new', () => {
    fc.assert(
      fc.property(anyTag, anyTag, (a, other) => {
        const b = { ...other, id: a.id };
        const joined = joinTag(a, b);
        expect(joinTag(joined, a)).toBe(joined);
        expect(joinTag(joined, b)).toBe(joined);
      }),
    );
  });

  it('takes an absent tag for nothing', () => {
    fc.assert(
      fc.property(anyTags, (tags) => {
        expect(joinTags(tags, [])).toEqual(joinTags([], tags));
      }),
    );
    fc.assert(
      fc.property(anyTags, (tags) => {
        expect(joinTags(tags, [])).toHaveLength(tags.length);
      }),
    );
  });

  it('refuses to join two tags', () => {
    fc.assert(
      fc.property(anyTag, anyTag, (a, b) => {
        fc.pre(a.id !== b.id);
        expect(() => joinTag(a, b)).toThrow('are two');
      }),
    );
  });
});
