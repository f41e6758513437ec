import { render } from 'preact';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { targetPage } from '@/lib/view/target-page';
import { followTheme } from '@/lib/view/theme';
import { Popup } from './popup';
import { beginShelves } from './shelves';

// Opened while the browser tells which tab this is about: that takes the longest of all. Who reads it says what is wrong.
database()
  .open()
  .catch((error: unknown) => console.error('Cezhu: the database does not open:', error));
document.documentElement.lang = browser.i18n.getUILanguage();
const theme = followTheme(document.documentElement);
const target = await targetPage(location.search);
const shelves = beginShelves(target.pageId);
await theme;
document.title = i18n.t('extension.shortName');
const root = document.getElementById('app');
if (root) render(<Popup {...target} shelves={shelves} />, root);
