/** The one door to the extension APIs; everything else imports `browser` from here. */
import { type Browser, browser } from 'wxt/browser';

export { type Browser, browser };

/** Has the extension been updated or removed under this script ("Extension context invalidated")? */
export function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}
