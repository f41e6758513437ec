import { render } from 'preact';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { followTheme } from '@/lib/view/theme';
import { TemplatesPage } from './templates-page';

document.documentElement.lang = browser.i18n.getUILanguage();
await followTheme(document.documentElement);
document.title = `${i18n.t('template.title')} · ${i18n.t('extension.shortName')}`;
const root = document.getElementById('app');
if (root) render(<TemplatesPage />, root);
