import { render } from 'preact';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { documentIn, snapshotIn } from '@/lib/platform/reader-page';
import { followTheme } from '@/lib/view/theme';
import { ReaderPage } from './reader-page';
import { SnapshotPage } from './snapshot-page';

document.documentElement.lang = browser.i18n.getUILanguage();
await followTheme(document.documentElement);
document.title = `${i18n.t('reader.title')} · ${i18n.t('extension.shortName')}`;
const root = document.getElementById('app');
const snapshot = snapshotIn(location.href);
if (root) render(snapshot ? <SnapshotPage id={snapshot} /> : <ReaderPage id={documentIn(location.href)} />, root);
