import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import {
  bucketOf,
  isLaterForm,
  packBucket,
  UnreadableBucketError,
  unpackBucket,
} from '@/lib/core/tags/shared-board/bucket';
import { toBase64 } from '@/lib/core/tags/shared-board/bytes';
import { anyUnits } from '@/tests/support/arbitrary';
import { anyTags, digest, idOf } from '@/tests/support/tag-registers';

/** As much of a tag as can stand on the board: only the deleted, whose id is written, may lack the name. */
const isWritable = ({ id, name, life }: TagRegisters) =>
  name.value !== '' || (life.value.state === 'deleted' && id !== '');

const anyBucket = fc.tuple(fc.integer({ min: 0, max: 0xffff }), anyTags).map(([mark, tags]) => {
  const writable = tags.filter(isWritable);
  const key = bucketOf(writable[0]?.id ?? '000000000000');
  return { key, mark, tags: writable.filter(({ id }) => bucketOf(id) === key) };
});

const byId = (tags: TagRegisters[]) => [...tags].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a bucket', () => {
  it('is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyBucket, async ({ key, mark, tags }) => {
        const read = await unpackBucket(key, await packBucket({ mark, tags }, digest), digest);
        expect({ mark: read.mark, tags: byId(read.tags) }).toEqual({ mark, tags: byId(tags) });
      }),
      { numRuns: 400 },
    );
  });

  it('is the same string whatever order the tags come in', async () => {
    await fc.assert(
      fc.asyncProperty(anyBucket, async ({ mark, tags }) => {
        const turned = { mark, tags: [...tags].reverse() };
        expect(await packBucket(turned, digest)).toBe(await packBucket({ mark, tags }, digest));
      }),
    );
  });

  it('that is damaged is told from one that is not, and nothing else happens', async () => {
    const tags = ['安家费', '购房补贴', '租房补贴'].map(
      (name): TagRegisters => ({
        id: idOf(name),
        name: { value: name, stamp: [0, 0, 0] },
        colour: { value: null, stamp: [0, 0, 0] },
        life: { value: { state: 'live' }, stamp: [5, 0, 1] },
      }),
    );
    const key = bucketOf(tags[0]?.id ?? '');
    const whole = await packBucket({ mark: 7, tags: tags.slice(0, 1) }, digest);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyUnits,
          fc.string().map((text) => `z${text}`),
          fc.uint8Array({ maxLength: 300 }).map((bytes) => `r${toBase64(bytes)}`),
          fc.uint8Array({ maxLength: 300 }).map((bytes) => `z${toBase64(bytes)}`),
          fc.uint8Array({ maxLength: 300 }).map((bytes) => `z${toBase64(deflateSync(bytes))}`),
          fc.nat({ max: whole.length - 1 }).map((length) => whole.slice(0, length)),
        ),
        async (value) => {
          const outcome = await unpackBucket(key, value, digest).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableBucketError);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('that would inflate to megabytes is refused', async () => {
    const bomb = `z${toBase64(deflateSync(new Uint8Array(8_000_000), { level: 9 }))}`;
    expect(bomb.length).toBeLessThan(16_384);
    await expect(unpackBucket('t0', bomb, digest)).rejects.toBeInstanceOf(UnreadableBucketError);
  });

  it('of a later version is known as such', () => {
    expect(isLaterForm('aQUJD')).toBe(true);
    expect(isLaterForm('zQUJD')).toBe(false);
    expect(isLaterForm('rQUJD')).toBe(false);
    expect(isLaterForm('not a bucket')).toBe(false);
    expect(isLaterForm('')).toBe(false);
  });

  it('holds no tag of another bucket', async () => {
    await fc.assert(
      fc.asyncProperty(anyBucket, async ({ key, mark, tags }) => {
        fc.pre(tags.length > 0);
        const other = key === 't0' ? 't1' : 't0';
        const value = await packBucket({ mark, tags }, digest);
        expect((await unpackBucket(other, value, digest)).tags).toEqual([]);
      }),
    );
  });
});
