import { render } from 'preact';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { targetPage } from '@/lib/view/target-page';
import { followTheme } from '@/lib/view/theme';
import { Popup } from './popup';

// Opening takes as long as finding the tab: both at once. The lists ask again, and show what is wrong.
database()
  .open()
  .catch((error: unknown) => console.error('Cezhu: the database does not open:', error));
document.documentElement.lang = browser.i18n.getUILanguage();
const [target] = await Promise.all([targetPage(location.search), followTheme(document.documentElement)]);
document.title = i18n.t('extension.shortName');
const root = document.getElementById('app');
if (root) render(<Popup {...target} />, root);
