/** Keeps the style sheet of highlights in pages as the reader's settings want it. */
import { LOOKS, type Look } from '@/lib/core/look';
import { highlightCss } from '@/lib/page/highlight-css';
import { type Browser, browser } from '@/lib/platform/browser';
import { loadSettings } from '@/lib/platform/settings';

type Target = Browser.scripting.InjectionTarget;

/** The style sheet that pages are to have now. */
export async function currentCss(): Promise<string> {
  return highlightCss(await loadSettings());
}

/**
 * Swaps the style sheet in a page. The background may have been restarted since it inserted the old one, so every
 * other look is taken back; the new one comes first, so that nothing is bare between. Pages' CSP has no say in it.
 */
export async function applyLook(target: Target): Promise<void> {
  const wanted = await currentCss();
  await browser.scripting.insertCSS({ target, css: wanted });
  const others = LOOKS.map((look: Look) => highlightCss(look)).filter((css) => css !== wanted);
  await Promise.all(others.map((css) => browser.scripting.removeCSS({ target, css })));
}
