import { describe, expect, it } from 'vitest';
import { formerPageIdOf, pageIdOf, sha256 } from '@/lib/platform/hash';

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j', async (text, digest) => {
    expect(await sha256(text)).toBe(digest);
  });
});

describe('pageIdOf', () => {
  it('is the same for every place of a page, and another for another page', async () => {
    const id = await pageIdOf('https://rsj.example.gov.cn/a?id=1');
    expect(await pageIdOf('https://rsj.example.gov.cn/a?id=1#top')).toBe(id);
    expect(await pageIdOf('https://rsj.example.gov.cn/a?id=1#a#b')).toBe(id);
    expect(await pageIdOf('https://rsj.example.gov.cn/a?id=2')).not.toBe(id);
  });

  it('parts the articles of an application that routes by the fragment, and says how they were known before', async () => {
    const app = 'https://rsj.example.gov.cn/app';
    const [first, second] = await Promise.all([1, 2].map((id) => pageIdOf(`${app}#/article/${id}`)));
    expect(first).not.toBe(second);
    expect(await pageIdOf(`${app}#/article/1#top`)).toBe(first);
    expect(await formerPageIdOf(`${app}#/article/1`)).toBe(await pageIdOf(app));
    expect(await formerPageIdOf(`${app}#top`)).toBeUndefined();
  });
});
