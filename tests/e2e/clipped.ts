/** What tests of clippings in their pages share. */
import { describe as describeSpan } from '../../lib/core/anchor/describe';
import type { ClippingColour, Snapshot } from '../../lib/core/clippings/types';
import { sha256 } from '../../lib/platform/hash';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { clipping } from '../support/clippings';
import { sendFrom } from './extension-page';

/** A note and a tag that no page may ever hold. */
export const NOTE = '只有我知道的备注';
export const TAG = '只有我知道的标签';

/** What is painted of clippings, by colour and `changed`. */
export function clipped(opened: BrowserPage): Promise<Record<string, string[]>> {
  return opened.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].flatMap(([name, ranges]) => {
        if (!name.startsWith('cezhu-clip-') || ranges.size === 0) return [];
        const texts = [...ranges].map((one) => {
          const range = document.createRange();
          range.setStart(one.startContainer, one.startOffset);
          range.setEnd(one.endContainer, one.endOffset);
          return range.toString();
        });
        return [[name.slice('cezhu-clip-'.length), texts]];
      }),
    ),
  );
}

export interface Kept {
  quote: string;
  /** The text of the article, as far as it is the context of the quote; by default the quote alone. */
  text?: string;
  colour?: ClippingColour;
}

/** Keeps a passage of a page, as a clip made there earlier; answers its id. */
export async function keepFrom(
  browser: ExtensionBrowser,
  url: string,
  { quote, text = quote, colour }: Kept,
): Promise<string> {
  const id = crypto.randomUUID();
  const start = text.indexOf(quote);
  const kept = clipping({
    id,
    url,
    pageId: await sha256(url),
    quote,
    start,
    selector: describeSpan(text, { start, end: start + quote.length }),
    note: NOTE,
    tags: [TAG],
    ...(colour ? { colour } : {}),
  });
  const view = await browser.openExtensionPage('popup.html');
  await sendFrom(view, 'clip.restore', { clipping: kept });
  await view.close();
  return id;
}

/** Keeps the text of an article as it was when it was first clipped from. */
export async function keepSnapshot(view: BrowserPage, url: string, text: string): Promise<void> {
  const snapshot: Snapshot = {
    pageId: await sha256(url),
    sha256: await sha256(text),
    url,
    title: '',
    facts: {},
    text,
    taken: '2024-05-06T07:08:09.000Z',
  };
  await view.evaluate((kept: object) => {
    const request = indexedDB.open('cezhu');
    return new Promise<void>((resolve, reject) => {
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const transaction = request.result.transaction('snapshots', 'readwrite');
        transaction.objectStore('snapshots').put(kept);
        transaction.onabort = () => reject(transaction.error);
        transaction.oncomplete = () => {
          request.result.close();
          resolve();
        };
      };
    });
  }, snapshot);
}

/** Rests the pointer on the first place of a text. */
export async function restOn(opened: BrowserPage, text: string): Promise<void> {
  const place = await opened.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0] as DOMRect;
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`the page does not say “${wanted}”`);
  }, text);
  await opened.moveTo(place.x - 3, place.y);
  await opened.moveTo(place.x, place.y);
}
