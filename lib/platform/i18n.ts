/** Translated strings; the keys and their parameters are typed from assets/locales. */
import { i18n } from '#i18n';
import { browser } from './browser';

export { i18n };

/** Does the reader's interface speak traditional Chinese? */
export function isTraditional(): boolean {
  return /^zh-(tw|hk|mo|hant)/i.test(browser.i18n.getUILanguage().replace('_', '-'));
}
