/** The one door to the extension APIs; everything else imports `browser` from here. */
export { type Browser, browser } from 'wxt/browser';
