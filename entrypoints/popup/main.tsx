import { render } from 'preact';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { targetPage } from '@/lib/view/target-page';
import { followTheme } from '@/lib/view/theme';
import { Popup } from './popup';
import { pageShelf, recentShelves } from './shelves';

// The database is asked while the browser tells which tab this is about; only the page's own list has to wait for that.
const recent = recentShelves();
document.documentElement.lang = browser.i18n.getUILanguage();
const theme = followTheme(document.documentElement);
const target = await targetPage(location.search);
const page = target.pageId === undefined ? undefined : { pageId: target.pageId, shelf: pageShelf(target.pageId) };
await theme;
document.title = i18n.t('extension.shortName');
const root = document.getElementById('app');
if (root) render(<Popup {...target} recent={recent} page={page} />, root);
