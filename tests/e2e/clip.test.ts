/** Every way of clipping, what is kept, and the article kept with it; in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clipping, Snapshot } from '../../lib/core/clippings/types';
import { openPanel, openPopup, untilAnnotated } from '../../scripts/browsers/actions';
import { type BrowserPage, type ExtensionBrowser, until } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { examine } from './axe';
import { textOf } from './extension-page';
import { BROWSERS, launch, page, policyParagraph } from './setup';

const HEAD =
  '<meta name="ContentSource" content="栖湖晚报"><link rel="canonical" href="https://rsj.example.gov.cn/1.html">';
const ARTICLE = `<h1>临澜市人才安居办法</h1>
<p>发文字号：临政发〔2025〕12号</p>
<p>三、强化保障</p>
<p>（一）住房。<span id="housing">对新引进的博士研究生给予安家\u200b费30万元</span>，分三年发放。</p>
<p id="rent">人才公寓租金按市场价的60%收取，最长5年。</p>
<table id="tiers"><tr><th>类别</th><th>补贴</th></tr><tr><td>A类人才</td><td>50万元</td></tr></table>
<p>四、附则</p><p id="last">本办法自2025年3月1日起施行，力争到2027年引进博士1200名。</p>
<textarea id="field">对新引进的博士给予安家费</textarea><p><button id="button">按钮</button></p>`;
/** A paragraph two shadow trees deep, between paragraphs of the page and of the outer tree. */
const NESTED = `<p id="before">对引进的博士给予安家费11万元。</p><div id="outer"></div><p id="after">对引进的硕士给予安家费44万元。</p>
${policyParagraph(1)}${policyParagraph(2)}
<script>
  const outer = document.getElementById('outer').attachShadow({ mode: 'open' });
  const add = (root, text) => { const p = document.createElement('p'); p.textContent = text; root.append(p); return p; };
  add(outer, '对引进的专家给予安家费22万元。');
  const host = document.createElement('div');
  outer.append(host);
  add(host.attachShadow({ mode: 'open' }), '对引进的院士给予安家费33万元。');
</script>`;

interface Storages {
  storage: {
    local: { get(key: string): Promise<{ settings: object }>; set(items: object): Promise<void> };
  };
}

describe.each(BROWSERS)('clipping in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let article: BrowserPage;
  let popup: BrowserPage;

  const url = () => `${server.origin}/clip.html`;
  /** All rows of a table of the extension's database. */
  const rows = <T>(table: string): Promise<T[]> =>
    popup.evaluate(
      (store: string) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('cezhu');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const asked = opening.result.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => {
              opening.result.close();
              resolve(asked.result);
            };
          };
        }),
      table,
    ) as Promise<T[]>;
  const clippings = () => rows<Clipping>('clippings');
  const newest = async (): Promise<Clipping> => {
    const all = await clippings();
    return all.sort((a, b) => (a.created < b.created ? -1 : 1)).at(-1) as Clipping;
  };
  /** Waits for one clipping more than there were, and answers the newest. */
  const grown = async (from: number): Promise<Clipping> => {
    await expect.poll(async () => (await clippings()).length, { timeout: 8_000 }).toBe(from + 1);
    return newest();
  };
  const select = (opened: BrowserPage, from: string, to = from): Promise<void> =>
    opened.evaluate(
      (first: string, last: string) => {
        const range = document.createRange();
        range.setStartBefore(document.querySelector(first)?.firstChild as Node);
        range.setEndAfter(document.querySelector(last)?.lastChild as Node);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      },
      from,
      to,
    );
  const clipIn = async (view: BrowserPage): Promise<Clipping> => {
    const { length } = await clippings();
    await view.click('[data-action=clip]');
    return grown(length);
  };

  beforeAll(async () => {
    const pages = new Map([
      ['/clip.html', page(ARTICLE, '临澜市人才安居办法 - 栖湖网', HEAD)],
      ['/nested.html', page(NESTED, '人才政策')],
      [
        '/odd.html',
        page(
          `<p id="odd"></p><p id="long"></p><script>
          document.getElementById('odd').textContent = '<img src=x onerror=alert(1)>\\u202e\\u0000\\ud800给予安家费10万元';
          document.getElementById('long').textContent = '今天天气晴。'.repeat(170000);</script>`,
          '天气',
        ),
      ],
      ['/frame.html', page('<p>今天天气晴。</p><iframe src="/inner.html" width="700" height="300"></iframe>', '框架')],
      [
        '/inner.html',
        page(
          `<h2>二、人才待遇</h2><p id="inner">对引进的博士给予安家费55万元。人才公寓免租。</p>${policyParagraph(3)}${policyParagraph(4)}`,
        ),
      ],
    ]);
    server = await servePages(pages);
    browser = await launch(name);
    article = await browser.newPage();
    await article.goto(url());
    await untilAnnotated(article);
    popup = await openPopup(browser, url());
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('keeps what stands around the passage', async () => {
    await select(article, '#housing');
    const { annotations, ...clipping } = await clipIn(popup);
    expect(clipping).toMatchObject({
      url: url(),
      title: '临澜市人才安居办法 - 栖湖网',
      quote: '对新引进的博士研究生给予安家\u200b费30万元',
      clean: '对新引进的博士研究生给予安家费30万元',
      headings: ['三、强化保障', '（一）住房'],
      sentence: '对新引进的博士研究生给予安家\u200b费30万元，分三年发放。',
      facts: {
        title: '临澜市人才安居办法',
        source: '栖湖晚报',
        documentNumber: '临政发〔2025〕12号',
        address: 'https://rsj.example.gov.cn/1.html',
      },
      script: 'Hans',
    });
    expect(annotations).toContainEqual(expect.objectContaining({ type: 'figure', kind: 'money', value: 300_000 }));
  });

  it('keeps the article with the first clipping, and only then', async () => {
    await expect.poll(async () => (await rows('snapshots')).length).toBe(1);
    const [snapshot] = await rows<Snapshot>('snapshots');
    expect(snapshot).toMatchObject({ url: url(), facts: { source: '栖湖晚报' } });
    expect(snapshot?.text).toContain('临澜市人才安居办法\u2029');
    expect(snapshot?.text).toContain('A类人才\t50万元');
    const digest = await popup.evaluate(async (text: string) => {
      const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
    }, snapshot?.text ?? '');
    expect(snapshot?.sha256).toBe(digest);
  });

  it('offers the existing clipping for a passage clipped before, and another where that is wanted', async () => {
    const before = (await clippings()).length;
    await popup.click('[data-action=clip]');
    await popup.waitFor(() => document.querySelector('.notice.hint button'));
    expect(await textOf(popup, '.notice')).toContain('已剪存过');
    expect(await clippings()).toHaveLength(before);
    await popup.click('.notice button');
    await grown(before);
  });

  it('takes tables cell by cell, and passages over paragraphs', async () => {
    await select(article, '#tiers');
    expect((await clipIn(popup)).quote).toBe('类别\t补贴\nA类人才\t50万元');
    await select(article, '#rent', '#tiers');
    const { quote, selector } = await clipIn(popup);
    expect(quote).toBe('人才公寓租金按市场价的60%收取，最长5年。\n类别\t补贴\nA类人才\t50万元');
    expect(selector[0].exact).toContain('5年。\u2029类别\t补贴\u2029A类');
    expect(await rows('snapshots')).toHaveLength(1);
  });

  describe('by the button at the selection', () => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const button = (): Promise<Box | undefined> =>
      article.evaluate(() => {
        const host = document.querySelector('[data-cezhu-clip]:popover-open');
        if (!host) return undefined;
        const { left, top, right, bottom } = host.getBoundingClientRect();
        return { left, top, right, bottom };
      });
    const boxOf = (selector: string): Promise<Box> =>
      article.evaluate((wanted: string) => {
        const element = document.querySelector(wanted);
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, right, bottom } = (element as Element).getBoundingClientRect();
        return { left, top, right, bottom };
      }, selector);
    const shown = async (): Promise<Box> => {
      await until(button, 'the button');
      return (await button()) as Box;
    };
    const hidden = () => until(async () => !(await button()), 'the button to go');
    const dragOver = async (selector: string): Promise<void> => {
      await article.evaluate(() => getSelection()?.removeAllRanges());
      const { left, right, top, bottom } = await boxOf(selector);
      const y = (top + bottom) / 2;
      await article.drag({ x: left + 2, y }, { x: Math.min(right - 4, left + 260), y });
    };
    const selected = () => article.evaluate(() => getSelection()?.toString() ?? '');

    beforeAll(async () => {
      // In front of the popup: a tab behind another has no frames, and waits for them.
      await article.close();
      article = await browser.newPage();
      await article.goto(url());
      await untilAnnotated(article);
    });

    it('stands beside it, takes neither selection nor focus, and lets it be copied', async () => {
      await dragOver('#rent');
      const box = await shown();
      const text = await selected();
      expect(text.length).toBeGreaterThan(5);
      const covers = await article.evaluate((one: Box) => {
        const lines = getSelection()?.getRangeAt(0).getClientRects() ?? [];
        return [...lines].some(
          (line) => line.left < one.right && line.right > one.left && line.top < one.bottom && line.bottom > one.top,
        );
      }, box);
      expect(covers).toBe(false);
      expect(await article.evaluate(() => document.activeElement === document.body)).toBe(true);
      await article.evaluate(() => {
        document.addEventListener('copy', () => Object.assign(window, { copied: getSelection()?.toString() }), {
          once: true,
        });
      });
      await article.press('Control+c');
      await until(() => article.evaluate(() => 'copied' in window), 'the copying');
      expect(await article.evaluate(() => (window as unknown as { copied: string }).copied)).toBe(text);
    });

    it('clips it, in a colour too', async () => {
      const text = await selected();
      const before = (await clippings()).length;
      const box = await shown();
      await article.clickAt(box.left + 24, (box.top + box.bottom) / 2);
      const clipping = await grown(before);
      expect(clipping.quote).toBe(text.trim());
      expect(clipping.colour).toBeUndefined();
      expect(await selected()).toBe(text);
      await hidden();

      await dragOver('#last');
      const narrow = await shown();
      await article.clickAt(narrow.right - 16, (narrow.top + narrow.bottom) / 2);
      await until(async () => {
        const wide = await button();
        return wide && wide.right - wide.left > narrow.right - narrow.left + 60;
      }, 'the colours');
      const wide = await shown();
      await article.clickAt(wide.right - 16, (wide.top + wide.bottom) / 2);
      expect((await grown(before + 1)).colour).toBe('purple');
    });

    it('goes with the selection, with Escape and when the page is scrolled', async () => {
      await dragOver('#rent');
      await shown();
      await article.press('Escape');
      await hidden();
      expect(await selected()).not.toBe('');
      await dragOver('#rent');
      await shown();
      await article.evaluate(() => getSelection()?.removeAllRanges());
      await hidden();
      await article.evaluate(() => {
        document.body.style.paddingBottom = '3000px';
      });
      await dragOver('#rent');
      await shown();
      await article.evaluate(() => scrollBy(0, 40));
      await hidden();
    });

    it('leaves double clicks, clicks by scripts and fields alone', async () => {
      const { left, top, bottom } = await boxOf('#rent');
      await article.clickAt(left + 40, (top + bottom) / 2, 2);
      await shown();
      expect((await selected()).trim()).not.toBe('');
      const before = (await clippings()).length;
      await article.evaluate(() => (document.querySelector('[data-cezhu-clip]') as HTMLElement).click());
      // A card that has opened under the pointer closes first.
      await until(async () => {
        await article.press('Escape');
        return !(await button());
      }, 'the button to go');
      const field = await boxOf('#field');
      await article.drag({ x: field.left + 6, y: field.top + 10 }, { x: field.left + 120, y: field.top + 10 });
      // A selection of the page's own script is none of the reader's.
      await select(article, '#last');
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await button()).toBeUndefined();
      expect(await clippings()).toHaveLength(before);
    });

    it('stays away where the reader has switched it off', async () => {
      const options = await browser.openExtensionPage('options.html#look');
      await options.waitFor(() => document.querySelector('[data-setting=clipButton] input'));
      await options.click('[data-setting=clipButton] input');
      await dragOver('#rent');
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await button()).toBeUndefined();
      await options.click('[data-setting=clipButton] input');
      await options.close();
      await dragOver('#rent');
      await shown();
    });
  });

  it('takes odd characters as text, and of too much the beginning', async () => {
    const odd = await browser.newPage();
    await odd.goto(`${server.origin}/odd.html`);
    const view = await openPopup(browser, `${server.origin}/odd.html`);
    await select(odd, '#odd');
    const text = await odd.evaluate(() => document.querySelector('#odd')?.textContent ?? '');
    expect(text).toContain('\u0000');
    const clipping = await clipIn(view);
    expect(clipping.quote).toBe(text);
    expect(clipping.clean).toBe('<img src=x onerror=alert(1)>给予安家费10万元');
    await select(odd, '#long');
    const long = await clipIn(view);
    expect(long.quote).toHaveLength(200_000);
    expect(await textOf(view, '.notice.hint')).toBeTruthy();
    await odd.close();
    await view.close();
  });

  it('keeps no article where the reader does not want that', async () => {
    const options = await browser.openExtensionPage('options.html#look');
    await options.waitFor(() => document.querySelector('[data-setting=keepSnapshots] input:checked'));
    await options.click('[data-setting=keepSnapshots] input');
    await options.close();
    const plain = await browser.newPage();
    await plain.goto(`${server.origin}/inner.html`);
    await untilAnnotated(plain);
    const view = await openPopup(browser, `${server.origin}/inner.html`);
    await select(plain, '#inner');
    await clipIn(view);
    await view.evaluate(async () => {
      const api = globalThis as unknown as { browser?: Storages; chrome: Storages };
      const { local } = (api.browser ?? api.chrome).storage;
      const { settings } = await local.get('settings');
      await local.set({ settings: { ...settings, keepSnapshots: true } });
    });
    const kept = async () => (await rows<Snapshot>('snapshots')).map(({ url: address }) => new URL(address).pathname);
    expect((await kept()).sort()).toEqual(['/clip.html', '/odd.html']);
    // Now that it is wanted again, the next clipping of the same article brings it.
    await view.click('[data-action=clip]');
    await view.waitFor(() => document.querySelector('.notice.hint button'));
    await view.click('.notice button');
    await expect.poll(async () => (await kept()).sort()).toEqual(['/clip.html', '/inner.html', '/odd.html']);
    await plain.close();
    await view.close();
  });

  it('takes passages of open shadow trees, nested ones and over their borders', async () => {
    const nested = await browser.newPage();
    await nested.goto(`${server.origin}/nested.html`);
    await untilAnnotated(nested);
    const view = await openPopup(browser, `${server.origin}/nested.html`);
    const inside = (from: string, to: string): Promise<void> =>
      nested.evaluate(
        (first: string, last: string) => {
          const outer = document.querySelector('#outer')?.shadowRoot as ShadowRoot;
          const inner = outer.querySelector('div')?.shadowRoot as ShadowRoot;
          const texts: Record<string, Node> = {
            before: document.querySelector('#before')?.firstChild as Node,
            outer: outer.querySelector('p')?.firstChild as Node,
            inner: inner.querySelector('p')?.firstChild as Node,
          };
          const [start, end] = [texts[first] as Text, texts[last] as Text];
          getSelection()?.setBaseAndExtent(start, 1, end, end.data.length);
        },
        from,
        to,
      );
    await inside('inner', 'inner');
    expect((await clipIn(view)).quote).toBe('引进的院士给予安家费33万元。');
    await inside('outer', 'outer');
    expect((await clipIn(view)).quote).toBe('引进的专家给予安家费22万元。');
    await nested.close();
    await view.close();
  });

  it('takes passages of permitted frames', async () => {
    const framed = await browser.newPage();
    await framed.goto(`${server.origin}/frame.html`);
    await framed.waitFor(() => document.querySelector('iframe')?.contentDocument?.querySelector('#inner'));
    const view = await openPopup(browser, `${server.origin}/frame.html`);
    await framed.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentWindow as Window;
      inner.focus();
      inner.getSelection()?.selectAllChildren(inner.document.querySelector('#inner') as Element);
    });
    // The frame's own script is to be there: its gate looks at it.
    await until(
      () =>
        framed.evaluate(() => {
          const inner = document.querySelector('iframe')?.contentWindow as typeof window | null | undefined;
          return (inner?.CSS.highlights.size ?? 0) > 0;
        }),
      'annotations in the frame',
    );
    const clipping = await clipIn(view);
    expect(clipping).toMatchObject({
      quote: '对引进的博士给予安家费55万元。人才公寓免租。',
      headings: ['二、人才待遇'],
    });
    expect(clipping.url).toBe(`${server.origin}/frame.html`);
    await framed.close();
    await view.close();
  });

  describe('from the panel', () => {
    let panel: BrowserPage;
    beforeAll(async () => {
      panel = await openPanel(browser, url());
      await panel.waitFor(() => document.querySelector('.figures .row'));
    });

    it('takes the sentence of one figure', async () => {
      const before = (await clippings()).length;
      await panel.click('.figures .row[data-at="0"]');
      await panel.waitFor(() => document.querySelector('[data-action=clip-figure]'));
      await panel.click('[data-action=clip-figure]');
      await panel.waitFor(() => document.querySelector('.notice'));
      const { annotations } = await grown(before);
      expect(annotations.some(({ type }) => type === 'figure')).toBe(true);
    });

    it('takes those of all figures, each once, and takes them back in one step', async () => {
      const before = new Set((await clippings()).map(({ id }) => id));
      await panel.click('[data-action=clip-figures]');
      await panel.waitFor(() => document.querySelector('.notice.done')?.textContent?.includes('另有'));
      // Ids are random, and so is the order in which the database tells them.
      const made = (await clippings()).filter(({ id }) => !before.has(id));
      expect(made.length).toBeGreaterThan(1);
      expect(new Set(made.map(({ selector: [, { start, end }] }) => `${start} ${end}`)).size).toBe(made.length);
      await panel.click('.notice button');
      await expect.poll(async () => (await clippings()).length).toBe(before.size);
    });

    it('takes a term’s sentence, and the article’s data', async () => {
      const before = (await clippings()).length;
      await panel.click('[data-tab=terms]');
      await panel.waitFor(() => document.querySelector('.terms .term'));
      await panel.click('.terms .term');
      await panel.waitFor(() => document.querySelector('[data-action=clip-term]'));
      await panel.click('[data-action=clip-term]');
      await panel.waitFor(() => document.querySelector('.notice'));
      const after = (await clippings()).length;
      expect(after - before).toBeLessThan(2);
      await panel.click('.about summary');
      await panel.click('[data-action=clip-article]');
      const { quote, facts } = await grown(after);
      expect(quote).toBe('临澜市人才安居办法');
      expect(facts).toMatchObject({ source: '栖湖晚报', documentNumber: '临政发〔2025〕12号' });
      await panel.close();
    });
  });

  it('shows the kept article without its page, with its hash, and clips from it', async () => {
    const fresh = await openPopup(browser, url());
    await fresh.waitFor(() => document.querySelector('.snapshot-link a'));
    const href = await fresh.evaluate(() => document.querySelector<HTMLAnchorElement>('.snapshot-link a')?.href ?? '');
    await fresh.close();
    const reader = await browser.openExtensionPage(href.slice(browser.origin.length));
    await reader.waitFor(() => document.querySelector('[data-verified]'));
    await untilAnnotated(reader);
    expect(await textOf(reader, '.document')).toContain('人才公寓租金按市场价的60%收取');
    expect(await textOf(reader, '.document td:nth-child(2)')).toBe('补贴');
    expect((await examine(reader)).bad).toEqual([]);
    // The same passage as on the page itself, since both are one text.
    const before = (await clippings()).length;
    await reader.evaluate(() => {
      const paragraph = [...document.querySelectorAll('.document table')][0] as Element;
      getSelection()?.selectAllChildren(paragraph);
    });
    const view = await openPopup(browser, href);
    await view.click('[data-action=clip]');
    await view.waitFor(() => document.querySelector('.notice.hint'));
    expect(await textOf(view, '.notice')).toContain('已剪存过');
    expect(await clippings()).toHaveLength(before);
    await view.close();
    // A text that has been tampered with does not pass for what the page said.
    await popup.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('cezhu');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('snapshots', 'readwrite');
            const store = transaction.objectStore('snapshots');
            const asked = store.getAll();
            asked.onsuccess = () => {
              for (const one of asked.result) store.put({ ...one, text: one.text.replace('30万元', '90万元') });
            };
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await reader.close();
    const again = await browser.openExtensionPage(href.slice(browser.origin.length));
    await again.waitFor(() => document.querySelector('.notice.failed'));
    expect(await again.evaluate(() => document.querySelector('[data-verified]') === null)).toBe(true);
    await again.close();
  });
});
