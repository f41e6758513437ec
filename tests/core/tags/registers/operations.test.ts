import { describe, expect, it } from 'vitest';
import { HybridClock } from '@/lib/core/tags/registers/clock';
import { coloured, created, deleted, merged, renamed, revived } from '@/lib/core/tags/registers/operations';
import { ResolvedTags } from '@/lib/core/tags/registers/resolve';
import { NEVER } from '@/lib/core/tags/registers/stamp';
import { idForName, tagIdOf } from '@/lib/core/tags/registers/tag-id';
import { joinTag, joinTags, type TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import { digest, idOf } from '@/tests/support/tag-registers';

const NOW = Date.UTC(2026, 2, 1, 9, 30);
/** Two devices; the second one's clock is ten hours slow. */
const office = (minute: number) => ({ clock: new HybridClock(NEVER, 1), now: NOW + minute * 60_000 });
const home = (minute: number) => ({ clock: new HybridClock(NEVER, 2), now: NOW + (minute - 600) * 60_000 });
const make = (name: string, when = office(0)): TagRegisters => created(undefined, { id: idOf(name), name }, when);
const [SUBSIDY, HOUSING, FLAT] = [make('购房补贴'), make('住房补贴'), make('人才公寓')];

const representative = (tags: Iterable<TagRegisters>, id: string) => new ResolvedTags(tags).representative(id);

describe('operations on tags', () => {
  it('keep a rename through a merge on another device', () => {
    const there = renamed(SUBSIDY, '安家补贴', home(1));
    const here = merged(SUBSIDY, HOUSING.id, office(2));
    const joined = joinTag(here, there);
    expect(joined.name.value).toBe('安家补贴');
    expect(joined.life.value).toEqual({ state: 'merged', into: HOUSING.id });
  });

  it('do not resurrect what was deleted: neither by a rename, nor a colour, nor a copy from before', () => {
    const gone = deleted(SUBSIDY, office(5));
    for (const other of [SUBSIDY, renamed(SUBSIDY, '新名', home(9)), coloured(SUBSIDY, 'blue', home(9))]) {
      expect(joinTag(other, gone).life.value.state).toBe('deleted');
    }
  });

  it('revive it on purpose, even where the clock is slow', () => {
    const gone = deleted(SUBSIDY, office(5));
    const again = created(gone, { id: SUBSIDY.id, name: '购房补贴' }, home(6));
    expect(joinTag(again, gone).life.value.state).toBe('live');
    expect(joinTag(revived(gone, home(6)), gone).life.value.state).toBe('live');
  });

  it('do not take a rename back by making the tag again elsewhere', () => {
    const there = renamed(SUBSIDY, '安家补贴', office(1));
    expect(joinTag(there, make('购房补贴', home(700))).name.value).toBe('安家补贴');
  });

  it('are nothing where nothing changes', () => {
    const when = office(9);
    expect(created(SUBSIDY, { id: SUBSIDY.id, name: '購房補貼' }, when)).toBe(SUBSIDY);
    expect(renamed(SUBSIDY, '购房补贴', when)).toBe(SUBSIDY);
    expect(coloured(SUBSIDY, null, when)).toBe(SUBSIDY);
    expect(revived(SUBSIDY, when)).toBe(SUBSIDY);
    expect(merged(SUBSIDY, SUBSIDY.id, when)).toBe(SUBSIDY);
    const gone = deleted(SUBSIDY, when);
    expect(deleted(gone, when)).toBe(gone);
    const into = merged(SUBSIDY, FLAT.id, when);
    expect(merged(into, FLAT.id, when)).toBe(into);
  });
});

describe('the tags that are shown', () => {
  it('follow merges to their end', () => {
    const tags = [merged(SUBSIDY, HOUSING.id, office(1)), merged(HOUSING, FLAT.id, office(2)), FLAT];
    for (const { id } of tags) expect(representative(tags, id)).toBe(FLAT.id);
    expect(new ResolvedTags(tags).shown.map(({ name }) => name)).toEqual(['人才公寓']);
  });

  it('show of a circle its smallest id', () => {
    const tags = joinTags(
      [merged(SUBSIDY, HOUSING.id, office(1)), merged(FLAT, SUBSIDY.id, office(1))],
      [merged(HOUSING, SUBSIDY.id, home(1))],
    );
    const [smallest] = [SUBSIDY.id, HOUSING.id].sort();
    for (const { id } of tags) expect(representative(tags, id)).toBe(smallest);
  });

  it('show nothing for a tag that was merged into a deleted one', () => {
    const tags = [merged(SUBSIDY, HOUSING.id, office(1)), deleted(HOUSING, office(2))];
    expect(representative(tags, SUBSIDY.id)).toBeUndefined();
    expect(representative(tags, 'ffffffffffff')).toBeUndefined();
  });

  it('show a tag itself as long as the one that it was merged into has not been heard of', () => {
    expect(representative([merged(SUBSIDY, HOUSING.id, office(1))], SUBSIDY.id)).toBe(SUBSIDY.id);
  });

  it('show two live tags of one folded name as one', () => {
    const twin = renamed(FLAT, '購房補貼', office(3));
    const resolved = new ResolvedTags([SUBSIDY, coloured(twin, 'green', office(4)), HOUSING]);
    const one = resolved.named('购房补贴');
    expect(one?.members).toEqual([SUBSIDY.id, FLAT.id].sort());
    expect(one?.id).toBe(one?.members[0]);
    expect(one?.colour).toBe('green');
    expect(resolved.representative(FLAT.id)).toBe(resolved.representative(SUBSIDY.id));
    expect(resolved.shown).toHaveLength(2);
  });
});

describe('ids of tags', () => {
  it('are those of the tags that readers have', async () => {
    // What versions before registers have written into clippings.
    expect(await tagIdOf('安家费', digest)).toBe('3320c69191f0');
    expect(await tagIdOf('人才補貼', digest)).toBe(await tagIdOf('人才补贴', digest));
    expect(await tagIdOf('ＡＩ人才', digest)).toBe(await tagIdOf('ai人才', digest));
  });

  it('are new where the tag that was made with the name bears another one', async () => {
    const other = renamed(SUBSIDY, '安家补贴', office(1));
    const known = async (id: string) => (id === other.id ? { name: other.name.value, isGone: false } : undefined);
    const id = await idForName('购房补贴', known, digest);
    expect(id).not.toBe(SUBSIDY.id);
    expect(id).toBe(await tagIdOf('购房补贴', digest, 1));
    expect(await idForName('購房補貼', known, digest)).toBe(id);
  });

  it('are those of the tags that bear the name, and never those of tags that are gone', async () => {
    const of = (isGone: boolean) => async (id: string) =>
      id === SUBSIDY.id ? { name: SUBSIDY.name.value, isGone } : undefined;
    expect(await idForName('購房補貼', of(false), digest)).toBe(SUBSIDY.id);
    // Clippings carry it still: they would get the new tag.
    expect(await idForName('购房补贴', of(true), digest)).toBe(await tagIdOf('购房补贴', digest, 1));
  });
});
