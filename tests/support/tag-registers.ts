/** Generators of tags' registers, few enough ids and stamps that they meet. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { CLIPPING_COLOURS } from '@/lib/core/clippings/types';
import { NEVER, type Stamp } from '@/lib/core/tags/registers/stamp';
import type { Life, TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import { tagKey } from '@/lib/core/tags/tag-name';

const digests = new Map<string, string>();

/** SHA-256 as hex, each text once. */
export async function digest(text: string): Promise<string> {
  const known = digests.get(text) ?? createHash('sha256').update(text).digest('hex');
  digests.set(text, known);
  return known;
}

export function idOf(name: string): string {
  return createHash('sha256').update(tagKey(name)).digest('hex').slice(0, 12);
}

export const TAG_NAMES = ['安家费', '购房补贴', '租房补贴', '人才公寓', '领军人才', '落户', 'iPhone', '体检'];

export const anyStamp: fc.Arbitrary<Stamp> = fc.tuple(
  fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xffff_ffff })),
  fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 0xffff })),
  fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 255 })),
);

const anyName = fc.constantFrom(...TAG_NAMES);
const anyId = anyName.map(idOf);

const anyLife: fc.Arbitrary<Life> = fc.oneof(
  fc.constant<Life>({ state: 'live' }),
  fc.constant<Life>({ state: 'deleted' }),
  anyId.map((into): Life => ({ state: 'merged', into })),
);

export const anyTag: fc.Arbitrary<TagRegisters> = fc.record({
  id: anyId,
  name: fc.record({
    value: fc.oneof({ weight: 4, arbitrary: anyName }, { weight: 1, arbitrary: fc.constant('') }),
    stamp: fc.oneof(fc.constant(NEVER), anyStamp),
  }),
  colour: fc.record({
    value: fc.constantFrom(null, ...CLIPPING_COLOURS),
    stamp: fc.oneof(fc.constant(NEVER), anyStamp),
  }),
  life: fc.record({ value: anyLife, stamp: anyStamp }),
});

/** Sets of tags, each id once. */
export const anyTags: fc.Arbitrary<TagRegisters[]> = fc.uniqueArray(anyTag, { selector: ({ id }) => id, maxLength: 8 });
