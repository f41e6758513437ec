/** Boards with as many tags as readers may have, to be measured. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stamp } from '@/lib/core/tags/registers/stamp';
import { NO_COLOUR, type TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import { bucketOf, packBucket } from '@/lib/core/tags/shared-board/bucket';
import { deviceKey, writeDevice } from '@/lib/core/tags/shared-board/devices';
import { META_KEY } from '@/lib/core/tags/shared-board/meta';
import { onBoard } from '@/lib/core/tags/shared-board/wanted';
import { type Random, randomFrom } from '../sync/simulator/random';
import { digest, idOf } from './tag-registers';

const GLOSSARY = join(import.meta.dirname, '../../assets/glossary');
const YEARS = 3 * 365 * 24 * 3600;
const DEVICES = 5;
/** Characters of a name. */
const LENGTH = 10;

export const NAMES = ['policy', 'random'] as const;
export type Names = (typeof NAMES)[number];

/** The end of the years from which stamps are, milliseconds since 1970. */
export const WHEN = Date.UTC(2025, 0, 1) + YEARS * 1000;

export function isBucketKey(key: string): boolean {
  return /^t.$/.test(key);
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Terms of the glossary, as tags of policies are: of ten characters each. */
function policyName(terms: readonly string[], random: Random): string {
  let name = '';
  while (name.length < LENGTH) name += pick(terms, random);
  return name.slice(0, LENGTH);
}

/** Ten of all the characters that there are: nothing can be packed worse. */
function randomName(random: Random): string {
  return Array.from({ length: LENGTH }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 20_902))).join('');
}

export function namesOf(kind: Names, count: number, random: Random): string[] {
  const terms = readdirSync(GLOSSARY).flatMap((file) => {
    const { entries } = JSON.parse(readFileSync(join(GLOSSARY, file), 'utf8')) as { entries: { name: string }[] };
    return entries.map(({ name }) => name);
  });
  const names = new Set<string>();
  while (names.size < count) names.add(kind === 'policy' ? policyName(terms, random) : randomName(random));
  return [...names];
}

export interface Make {
  names: Names;
  live: number;
  deleted?: number;
  merged?: number;
  /** Of the live ones. */
  renamed?: number;
  coloured?: number;
}

export function manyRegisters({
  names,
  live,
  deleted = 0,
  merged = 0,
  renamed = 0,
  coloured = 0,
}: Make): TagRegisters[] {
  const random = randomFrom(live + deleted);
  const stamp = (): Stamp => [Math.floor(random() * YEARS), 0, 1 + Math.floor(random() * DEVICES)];
  const made = namesOf(names, live + deleted + merged + renamed, random);
  const ids = made.map(idOf);
  return ids.slice(0, live + deleted + merged).map((id, at): TagRegisters => {
    const isRenamed = at < renamed;
    const state = at < live ? 'live' : at < live + deleted ? 'deleted' : 'merged';
    return {
      id,
      name: isRenamed
        ? { value: made[live + deleted + merged + at] ?? '', stamp: stamp() }
        : { value: made[at] ?? '', stamp: [0, 0, 0] },
      colour: at < coloured ? { value: 'green', stamp: stamp() } : NO_COLOUR,
      life: { value: state === 'merged' ? { state, into: ids[at % live] ?? '' } : { state }, stamp: stamp() },
    };
  });
}

/** The items of a board with these tags and the devices that wrote them. */
export async function itemsOf(tags: readonly TagRegisters[]): Promise<Record<string, unknown>> {
  const stores = ['0123456789ab'];
  const items: Record<string, unknown> = { [META_KEY]: { format: 2, reads: 2, stores } };
  for (let number = 1; number <= DEVICES; number++) {
    const device = {
      id: `${number}f3a9c0d1e2b4857`.slice(0, 16),
      name: '办公室的笔记本电脑',
      wrote: YEARS,
      writes: 4321,
    };
    items[deviceKey(number)] = writeDevice({ ...device, knows: 'k.0123456789ab' });
  }
  const keys = [...new Set(tags.map(({ id }) => bucketOf(id)))];
  for (const key of keys) {
    const own = tags.filter(({ id }) => bucketOf(id) === key).map(onBoard);
    items[key] = await packBucket(key, { mark: 0x0123, tags: own }, digest);
  }
  return items;
}
