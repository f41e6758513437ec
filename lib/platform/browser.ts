/** The one door to the extension APIs; everything else imports `browser` from here. */
import { type Browser, browser } from 'wxt/browser';

export { type Browser, browser };

/** Has the extension been updated or removed under this script ("Extension context invalidated")? */
export function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}

/** Firefox names each site in its question; Chromium and its like speak of all sites where a suffix is among them. */
export const NAMES_EACH_SITE = import.meta.env.FIREFOX;
