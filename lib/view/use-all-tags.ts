import { useEffect, useMemo, useState } from 'preact/hooks';
import { type LookAlikes, lookAlikes } from '@/lib/core/tags/duplicates';
import type { ReadingsOf } from '@/lib/core/tags/pinyin';
import { TagIndex } from '@/lib/core/tags/search';
import { sortTags, type TagOrder } from '@/lib/core/tags/sort';
import type { Tag } from '@/lib/core/types';
import { database } from '@/lib/store/database';
import { countsOfJoined, type TagUse, tagsApart, tagTally, withUse } from '@/lib/store/read-tags';
import { loadReadings } from './readings';
import { type Live, useLive } from './use-live';
import { useSettled } from './use-settled';

export interface AllTags {
  live: Live<TagUse[]>;
  /** In order; where something is looked for, the best first. */
  shown: readonly TagUse[];
  lookAlikes: readonly LookAlikes<TagUse>[];
}

const NONE: readonly TagUse[] = [];
const NO_TAGS: Tag[] = [];

/** Pinyin, once it is loaded; without it tags are found by their characters. */
function useReadings(): ReadingsOf | undefined {
  const [readings, setReadings] = useState<ReadingsOf>();
  useEffect(() => {
    loadReadings().then(
      (loaded) => setReadings(() => loaded),
      (error: unknown) => console.error('Cezhu: tags are found without pinyin:', error),
    );
  }, []);
  return readings;
}

/**
 * The tags with their use. The two are read apart: a tag that is renamed, merged or deleted is shown at once, without
 * tens of thousands of clippings being counted again; what carries two ids of one tag is counted a moment later.
 */
function useTagUses(): Live<TagUse[]> {
  const tags = useLive(() => database().tags.toArray(), []);
  const tally = useLive(() => tagTally(database()), []);
  const known = tags.kind === 'ready' ? tags.value : NO_TAGS;
  const tallied = tally.kind === 'ready' ? tally.value : undefined;
  const settled = useSettled(known);
  const joined = useLive(
    async () => (tallied ? countsOfJoined(database(), settled, tallied) : new Map<string, number>()),
    [settled, tallied],
  );
  const counted = joined.kind === 'ready' ? joined.value : undefined;
  const value = useMemo(() => tallied && withUse(known, tallied, counted), [known, tallied, counted]);
  if (tags.kind !== 'ready') return tags;
  if (tally.kind !== 'ready') return tally;
  return value ? { kind: 'ready', value } : { kind: 'loading' };
}

/** All tags, those looked for, and those that may be one. */
export function useAllTags(search: string, order: TagOrder): AllTags {
  const readings = useReadings();
  const live = useTagUses();
  const apart = useLive(() => tagsApart(database()), []);
  const tags = live.kind === 'ready' ? live.value : NONE;
  const index = useMemo(() => new TagIndex(readings), [readings]);
  const shown = useMemo(() => {
    index.update(tags);
    if (!search.trim()) return sortTags(tags, order);
    const byId = new Map(tags.map((tag) => [tag.id, tag]));
    return index.search(search, tags.length).flatMap(({ tag }) => byId.get(tag.id) ?? []);
  }, [index, tags, search, order]);
  const alike = useMemo(
    () => (apart.kind === 'ready' ? lookAlikes(tags, apart.value, readings) : []),
    [tags, apart, readings],
  );
  return { live, shown, lookAlikes: alike };
}
