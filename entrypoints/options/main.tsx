import { render } from 'preact';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { OptionsPage } from './options-page';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('options.title');
const root = document.getElementById('app');
if (root) render(<OptionsPage />, root);
