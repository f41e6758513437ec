import { render } from 'preact';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { followTheme } from '@/lib/view/theme';
import { TransferPage } from './transfer-page';

document.documentElement.lang = browser.i18n.getUILanguage();
await followTheme(document.documentElement);
document.title = `${i18n.t('transfer.title')} · ${i18n.t('extension.shortName')}`;
// A file that is dropped beside the field for it would take the place of the page.
for (const event of ['dragover', 'drop']) document.addEventListener(event, (one) => one.preventDefault());
const root = document.getElementById('app');
if (root) render(<TransferPage />, root);
