/** What tests ask of the extension from one of its own pages (the popup with `?tab=`). */

import type { PageState } from '../../lib/platform/messages';
import type { BrowserPage } from '../../scripts/browsers/types';

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
}

interface Api {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> };
  tabs: { sendMessage(tabId: number, message: unknown, options: object): Promise<{ value: unknown }> };
  storage: { sync: Area; local: Area };
}

interface Globals {
  browser?: Api;
  chrome: Api;
}

/** Sends the page in the popup's tab a message, as the background does. */
export async function askPageOf(popup: BrowserPage, name: string, params: object = {}): Promise<PageState> {
  const answer = await popup.evaluate(
    (message: string, sent: object) => {
      const { browser, chrome } = globalThis as unknown as Globals;
      const tab = Number(new URLSearchParams(location.search).get('tab'));
      return (browser ?? chrome).tabs.sendMessage(tab, { cezhu: message, params: sent }, { frameId: 0 });
    },
    name,
    params,
  );
  return answer.value as PageState;
}

/** Sends the background a message from one of the extension's own pages, as a view does. */
export async function sendFrom(view: BrowserPage, name: string, params: object = {}): Promise<unknown> {
  const answer = await view.evaluate(
    (message: string, sent: object) => {
      const { browser, chrome } = globalThis as unknown as Globals;
      return (browser ?? chrome).runtime.sendMessage({ cezhu: message, params: sent });
    },
    name,
    params,
  );
  if (!answer.ok) throw new Error(`“${name}” failed: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** The keys in storage.local. */
export function storedKeys(view: BrowserPage): Promise<string[]> {
  return view.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Globals;
    return Object.keys(await (browser ?? chrome).storage.local.get(null));
  });
}

/** Everything in storage.sync. */
export function syncItems(popup: BrowserPage): Promise<Record<string, unknown>> {
  return popup.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Globals;
    return (browser ?? chrome).storage.sync.get(null);
  });
}

/** Text of the first element that matches, or undefined. */
export function textOf(page: BrowserPage, selector: string): Promise<string | undefined> {
  return page.evaluate((wanted: string) => document.querySelector(wanted)?.textContent ?? undefined, selector);
}

/** Hands a file to a page's file field, as choosing it does. */
export async function chooseFile(target: BrowserPage, name: string, bytes: Uint8Array): Promise<void> {
  await target.waitFor(() => document.querySelector('input[type=file]'));
  await target.evaluate(
    (fileName: string, content: number[]) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(content)], fileName));
      if (!input) throw new Error('no field for a file');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    [...bytes],
  );
}
