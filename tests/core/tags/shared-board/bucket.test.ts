import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import { toAscii } from '@/lib/core/tags/shared-board/ascii';
import {
  bucketOf,
  isLaterForm,
  packBucket,
  UnreadableBucketError,
  unpackBucket,
} from '@/lib/core/tags/shared-board/bucket';
import { anyUnits } from '@/tests/support/arbitrary';
import { manyRegisters } from '@/tests/support/full-boards';
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

/** The string as a writer makes it whose text is this. */
const checked = async (key: string, text: string) => `p${(await digest(key + text)).slice(0, 4)}${text}`;

describe('a bucket', () => {
  it('is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyBucket, async ({ key, mark, tags }) => {
        const read = await unpackBucket(key, await packBucket(key, { mark, tags }, digest), digest);
        expect({ mark: read.mark, tags: byId(read.tags) }).toEqual({ mark, tags: byId(tags) });
      }),
      { numRuns: 400 },
    );
  });

  it.each(['policy', 'random'] as const)('is read as it was written where it is full of %s names', async (names) => {
    const all = manyRegisters({ names, live: 400, deleted: 100, merged: 100, renamed: 100, coloured: 200 });
    for (const key of ['t0', 't7', 'tv']) {
      const tags = all.filter(({ id }) => bucketOf(id) === key);
      const value = await packBucket(key, { mark: 0xffff, tags }, digest);
      expect(byId((await unpackBucket(key, value, digest)).tags)).toEqual(byId(tags));
      expect(JSON.stringify(value)).toBe(`"${value}"`);
    }
  });

  it('is the same string whatever order the tags come in', async () => {
    await fc.assert(
      fc.asyncProperty(anyBucket, async ({ key, mark, tags }) => {
        const turned = { mark, tags: [...tags].reverse() };
        expect(await packBucket(key, turned, digest)).toBe(await packBucket(key, { mark, tags }, digest));
      }),
    );
  });

  const tags = ['安家费', '购房补贴', '租房补贴'].map(
    (name): TagRegisters => ({
      id: idOf(name),
      name: { value: name, stamp: [0, 0, 0] },
      colour: { value: null, stamp: [0, 0, 0] },
      life: { value: { state: 'live' }, stamp: [5, 0, 1] },
    }),
  );
  const key = bucketOf(tags[0]?.id ?? '');

  it('is the same string in every version', async () => {
    // What this version has written: another string here would be unreadable for devices that have it.
    expect(await packBucket(key, { mark: 7, tags: tags.slice(0, 1) }, digest)).toMatchInlineSnapshot(
      `"p311e~!,7gQr2k,wUw.,{Z4"`,
    );
  });

  it('that is damaged is told from one that is not, and nothing else happens', async () => {
    const whole = await packBucket(key, { mark: 7, tags: tags.slice(0, 1) }, digest);
    const anyText = fc.uint8Array({ maxLength: 300 }).map(toAscii);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyUnits,
          fc.string().map((text) => `p${text}`),
          anyText.map((text) => `p0000${text}`),
          anyText.map((text) => checked(key, text)),
        ),
        async (value) => {
          const outcome = await unpackBucket(key, await value, digest).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableBucketError);
        },
      ),
      { numRuns: 2000 },
    );
    for (let length = 0; length < whole.length; length++)
      await expect(unpackBucket(key, whole.slice(0, length), digest)).rejects.toBeInstanceOf(UnreadableBucketError);
  });

  it('of a later version is known as such', () => {
    expect(isLaterForm('aQUJD')).toBe(true);
    for (const form of ['p', 'r', 'z']) expect(isLaterForm(`${form}QUJD`)).toBe(false);
    expect(isLaterForm('Not a bucket')).toBe(false);
    expect(isLaterForm('')).toBe(false);
  });

  it('is not read under the key of another', async () => {
    await fc.assert(
      fc.asyncProperty(anyBucket, async ({ key: own, mark, tags: some }) => {
        const other = own === 't0' ? 't1' : 't0';
        const value = await packBucket(own, { mark, tags: some }, digest);
        await expect(unpackBucket(other, value, digest)).rejects.toBeInstanceOf(UnreadableBucketError);
      }),
    );
  });
});
