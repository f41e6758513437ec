import { render } from 'preact';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { followTheme } from '@/lib/view/theme';
import { targetTab } from '@/lib/view/use-tab';
import { Popup } from './popup';

document.documentElement.lang = browser.i18n.getUILanguage();
await followTheme(document.documentElement);
document.title = i18n.t('extension.shortName');
const tabId = await targetTab(location.search);
const root = document.getElementById('app');
if (root) render(<Popup tabId={tabId} />, root);
