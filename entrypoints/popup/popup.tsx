import { useEffect, useState } from 'preact/hooks';
import { Notice, type NoticeProps } from '@/components/notice';
import { pageIdOf } from '@/lib/platform/hash';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { tagsWithCounts } from '@/lib/store/read';
import { errorText } from '@/lib/view/error-text';
import { useLive } from '@/lib/view/use-live';
import { useSyncNotice } from '@/lib/view/use-sync-notice';
import { useTab } from '@/lib/view/use-tab';
import { PageClippings, RecentClippings } from './clippings';
import { PagePanel } from './page-panel';

/** The key of the page in the tab, once it is known. */
function usePageId(url: string | undefined): string | undefined {
  const [pageId, setPageId] = useState<string>();
  useEffect(() => {
    if (url) void pageIdOf(url).then(setPageId);
  }, [url]);
  return pageId;
}

export function Popup({ tabId }: { tabId: number | undefined }) {
  const [notice, setNotice] = useState<NoticeProps>();
  const { state, error, switchPage } = useTab(tabId);
  const syncNotice = useSyncNotice();
  const pageId = usePageId(state && state.kind !== 'restricted' ? state.url : undefined);
  const tags = useLive(() => tagsWithCounts(database()), []);
  const known = tags.kind === 'ready' ? tags.value : [];
  /** Runs what the reader has asked for and says so where it fails. */
  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => setNotice({ kind: 'failed', text: i18n.t('popup.failed', [errorText(error)]) }));
  };
  return (
    <>
      <PagePanel tabId={tabId} state={state} switchPage={switchPage} attempt={attempt} say={setNotice} />
      {error !== undefined && <Notice kind="failed" text={errorText(error)} />}
      {notice && <Notice {...notice} />}
      {tags.kind === 'failed' && <Notice kind="failed" text={i18n.t('popup.storeFailed', [errorText(tags.error)])} />}
      {syncNotice && <Notice kind="hint" text={i18n.t('popup.syncFailed', [syncNotice])} />}
      {pageId && <PageClippings pageId={pageId} known={known} attempt={attempt} say={setNotice} />}
      <RecentClippings notPageId={pageId} known={known} attempt={attempt} say={setNotice} />
      <p class="all-clippings">
        <a href="/library.html" target="_blank" data-action="library" rel="noopener">
          {i18n.t('library.all')}
        </a>
      </p>
    </>
  );
}
