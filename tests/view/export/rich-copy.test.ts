import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportedArticles } from '@/lib/core/formats/export/articles';
import { clipboardHtml, copyRich } from '@/lib/view/export/rich-copy';
import { clipping, figure } from '../../support/clippings';
import { TABLE_WORDS } from '../../support/export-words';

class FakeItem {
  constructor(readonly parts: Record<string, Blob>) {}
}

function withClipboard(write: ((items: FakeItem[]) => Promise<void>) | undefined): { texts: string[] } {
  const texts: string[] = [];
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: async (text: string) => void texts.push(text),
      ...(write ? { write } : {}),
    },
  });
  return { texts };
}

describe('copyRich', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('puts HTML beside the text', async () => {
    const written: FakeItem[] = [];
    withClipboard(async (items) => void written.push(...items));
    vi.stubGlobal('ClipboardItem', FakeItem);
    await copyRich('> 引文', '<blockquote>引文</blockquote>');
    const parts = written[0]?.parts ?? {};
    expect(await parts['text/plain']?.text()).toBe('> 引文');
    expect(await parts['text/html']?.text()).toBe('<blockquote>引文</blockquote>');
  });

  it('copies the text alone where the browser has nothing else', async () => {
    vi.stubGlobal('ClipboardItem', undefined);
    const bare = withClipboard(async () => undefined);
    await copyRich('甲', '<p>甲</p>');
    expect(bare.texts).toEqual(['甲']);
    vi.stubGlobal('ClipboardItem', FakeItem);
    const old = withClipboard(undefined);
    await copyRich('乙', '<p>乙</p>');
    expect(old.texts).toEqual(['乙']);
  });

  it('tells who asked where the browser refuses', async () => {
    withClipboard(async () => {
      throw new DOMException('no', 'NotAllowedError');
    });
    vi.stubGlobal('ClipboardItem', FakeItem);
    await expect(copyRich('甲', '<p>甲</p>')).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('gives word processors tables with borders, and no markup of the page', () => {
    const html = clipboardHtml(
      exportedArticles([clipping({ quote: '全市<b>人才</b>达到160万人以上', annotations: [figure()] })]),
      TABLE_WORDS,
    );
    expect(html).toMatch(/<table[^>]*border="1"/);
    expect(html).toMatch(/<td style="border/);
    expect(html).not.toContain('<b>');
  });
});
