import { browser } from '@/lib/platform/browser';
import type { PageState } from '@/lib/platform/messages';

const COLOUR = '#b93a12';

/** The number of a page's annotations on the extension's button; nothing where none are shown. */
export async function showCount(tabId: number, { shown, terms, figures }: PageState): Promise<void> {
  const count = terms + figures;
  const text = !shown || count === 0 ? '' : count > 999 ? '999+' : String(count);
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text });
}

/** A mark on the button: what the reader asked for cannot be done on this page; the popup says why. */
export async function showRefusal(tabId: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeText({ tabId, text: '!' });
}
