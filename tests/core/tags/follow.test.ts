import { describe, expect, it } from 'vitest';
import { carriedIds, followedTags, tagsByAnyId } from '@/lib/core/tags/follow';

const money = { id: 'money', name: '补贴', also: ['aid', 'grant'] };
const lure = { id: 'lure', name: '引才' };
const byId = tagsByAnyId([money, lure]);

describe('following', () => {
  it('leads every id to its tag, each tag once, in the order of the clipping', () => {
    expect(followedTags(['grant', 'lure', 'aid', 'money'], byId)).toEqual([money, lure]);
    expect(followedTags(['lure', 'aid'], byId)).toEqual([lure, money]);
  });

  it('leaves out what is gone', () => {
    expect(followedTags(['deleted'], byId)).toEqual([]);
  });

  it('knows all ids that a clipping may carry', () => {
    expect(carriedIds([money, lure])).toEqual(['money', 'aid', 'grant', 'lure']);
  });
});
