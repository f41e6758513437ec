import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { glossary } from './scripts/vite-glossary';
import { noInnerHtml } from './scripts/vite-no-inner-html';

const ROOT = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const TABLE_DECODER = fileURLToPath(new URL('node_modules/decode-named-character-reference/index.js', import.meta.url));

/** Hosts of a test build: what a reader would grant by a click on the welcome page; nothing else differs. */
const TEST_HOSTS = ['http://127.0.0.1/*'];

/** What even the offscreen document needs, which has neither strings nor storage: nothing here may ask for them at once. */
function isBase(path: string): boolean {
  return (
    path.includes('vite/preload-helper') ||
    /^\/node_modules\/(dexie|webextension-polyfill|@wxt-dev|wxt)\//.test(path) ||
    path.startsWith('/lib/platform/') ||
    /^\/lib\/core\/(formats\/file-name|clippings\/limits)\.ts$/.test(path) ||
    /^\/lib\/store\/(database|opening)\.ts$/.test(path)
  );
}

/**
 * What every page of the extension begins with beside the base: Preact, settings, and how clippings are edited; and what
 * the popup shares with any of them.
 */
function isShared(path: string): boolean {
  return (
    /^\/node_modules\/preact\//.test(path) ||
    /^\/lib\/core\/formats\/(notation|export\/scope)\.ts$/.test(path) ||
    /^\/lib\/store\/(read|read-shelf|read-snapshots|read-tags|standings|sync-record)\.ts$/.test(path) ||
    /^\/lib\/view\/(error-text|legend|page-links|theme|site-rule-options|unsaved-file)\.ts$/.test(path) ||
    /^\/lib\/view\/(save-state-strings|standing-words|tag-editor-strings|tag-sync-words)\.ts$/.test(path) ||
    /^\/lib\/view\/use-(attempt|clipping-edits|live|page-id|painted|settings|settled|sites|snapshot-url)\.ts$/.test(
      path,
    ) ||
    /^\/lib\/view\/use-(store-notice|tab|tag-sync)\.ts$/.test(path) ||
    /^\/components\/(clipping-actions|icon-button|kept-note|legend|notice|sample|save-state|segments)\.tsx$/.test(
      path,
    ) ||
    /^\/components\/(site-rule|standing|switch|tag-editor)\.tsx$/.test(path)
  );
}

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  i18n: { localesDir: 'assets/locales' },
  // Hidden files are left out by default, but without this one the lock file would gain download addresses.
  zip: { includeSources: ['.npmrc'] },
  vite: () => ({
    plugins: [glossary(), noInnerHtml()],
    // This package's form for browsers decodes character references by innerHTML; the other has a table.
    resolve: { alias: { 'decode-named-character-reference': TABLE_DECODER } },
    build: { target: ['chrome120', 'firefox140'] },
    // Outside production Vite would put the place in the source beside each element.
    esbuild: { jsxDev: false },
  }),
  hooks: {
    // Pages fetch what all of them need as two files: each of two dozen small ones would cost the popup a round trip.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      const { rollupOptions = {} } = config.build ?? {};
      const manualChunks = (id: string) => {
        const path = id.replace(ROOT, '');
        return isBase(path) ? 'base' : isShared(path) ? 'shared' : undefined;
      };
      const output = { ...rollupOptions.output, manualChunks };
      config.build = { ...config.build, rollupOptions: { ...rollupOptions, output } };
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_shortName__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      // Chromium's worker can make no addresses for files that are to be downloaded.
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    // Asked for when the reader wants backups in the downloads folder.
    optional_permissions: ['downloads'],
    optional_host_permissions: ['*://*/*'],
    // One background for ordinary and private windows; it keeps nothing of the private ones unless told to.
    incognito: 'spanning',
    ...(mode === 'test' ? { host_permissions: TEST_HOSTS } : {}),
    action: { default_title: '__MSG_extension_shortName__' },
    // Of the letters with Alt+Shift, Chromium 156 keeps A, B, C, N, P, R, T and Z for itself and leaves such a command
    // without a shortcut; a test in the real browser looks.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+E' } },
      clip: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_clip__' },
      next: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
      panel: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_panel__' },
      // Chromium allows four suggestions: whoever wants a key for one of these sets it in the browser.
      previous: { description: '__MSG_command_previous__' },
      toggle: { description: '__MSG_command_toggle__' },
      'add-term': { description: '__MSG_command_addTerm__' },
      pause: { description: '__MSG_command_pause__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cezhu@cezhu.dev',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // The public half of a key pair fixes the extension's id, and so its data, whatever folder it is loaded from.
          key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuC9bvo6PEkCJG///3Z5cGuSeGIL9dLT6maf6D/TvugBZCsaiucyPAGlEsUyTjpU5Dm6lyA6Djl9vJZrUf/VeOfkSAdqjzA6uSbKPC3JYTn19sI9kr8glgFQZQnagi5j/UoHODf+R461HgwenxTfmBvLLJbHHsXWirrOJNxL7ecoL7u/GfjNza7AMVt1MHLYai5THbmj/g/0Ea/MNOWq5IT2pvn/ouSAsWopKtumgjN6+me7JEt5XWoLXONhqt69sjR9ddQmDlUhRtg3sLZeVA/6Gppcw9s6nk/8fHOBiy+BbpWg35vGPwBit6Xy60AYARYHbddEWDWDkLNfvA49PCwIDAQAB',
        }),
  }),
});
