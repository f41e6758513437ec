/** Translated strings; the keys and their parameters are typed from assets/locales. */
export { i18n } from '#i18n';
