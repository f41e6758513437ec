import { render } from 'preact';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { Panel } from './panel';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = `${i18n.t('panel.title')} · ${i18n.t('extension.shortName')}`;
const root = document.getElementById('app');
if (root) render(<Panel search={location.search} />, root);
