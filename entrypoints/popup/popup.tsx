import { useEffect, useMemo, useState } from 'preact/hooks';
import { Notice, type NoticeProps } from '@/components/notice';
import type { Clipping } from '@/lib/core/clippings/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { errorText } from '@/lib/view/error-text';
import { adoptDrafts } from '@/lib/view/note-drafts';
import type { TargetPage } from '@/lib/view/target-page';
import { usePageId } from '@/lib/view/use-page-id';
import { useStoreNotice } from '@/lib/view/use-store-notice';
import { useTab } from '@/lib/view/use-tab';
import { useSyncNotice } from '@/lib/view/use-tag-sync';
import { PageClippings, RecentClippings } from './clippings';
import { PagePanel } from './page-panel';
import type { Shelves } from './shelves';
import { SnapshotLink } from './snapshot-link';

export interface PopupProps extends TargetPage {
  /** The lists, which are being asked for by now. */
  shelves: Shelves;
}

/** What is wrong, if anything is, with the database or with sharing tags. */
function StoreNotices() {
  const syncNotice = useSyncNotice();
  const storeNotice = useStoreNotice();
  return (
    <>
      {storeNotice && <Notice {...storeNotice} />}
      {syncNotice && <Notice {...syncNotice} />}
    </>
  );
}

export function Popup({ tabId, pageId: known, shelves }: PopupProps) {
  const [notice, setNotice] = useState<NoticeProps>();
  const [shown, setShown] = useState(false);
  const { state, error, switchPage } = useTab(tabId);
  // The tab may have gone to another page since the popup was opened.
  const pageId = usePageId(state && state.kind !== 'restricted' ? state.url : undefined) ?? known;
  /** Runs what the reader has asked for and says so where it fails. */
  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => setNotice({ kind: 'failed', text: i18n.t('popup.failed', [errorText(error)]) }));
  };
  useEffect(() => {
    attempt(async () => {
      await shelves.shown;
      setShown(true);
      // What the last popup could not send any more.
      await adoptDrafts(database());
    });
  }, []);
  const jump = async ({ id }: Clipping): Promise<void> => {
    if (tabId === undefined) return;
    const { kind } = await askBackground('kept.goTo', { tabId, id });
    if (kind === 'gone' || kind === 'hidden')
      setNotice({ kind: 'hint', text: i18n.t(kind === 'gone' ? 'panel.gone' : 'panel.hidden') });
    else setNotice(undefined);
  };
  // Drawn once: nothing that comes in about the page concerns the lists.
  const lists = useMemo(() => {
    const list = { attempt, say: setNotice };
    return (
      <>
        {pageId && (
          <PageClippings
            pageId={pageId}
            begun={shelves.page?.pageId === pageId ? shelves.page.shelf : undefined}
            {...list}
            {...(tabId === undefined ? {} : { jump })}
          />
        )}
        <RecentClippings notPageId={pageId} begun={shelves.recent} {...list} />
      </>
    );
  }, [pageId, tabId]);
  return (
    <>
      <PagePanel tabId={tabId} state={state} switchPage={switchPage} attempt={attempt} say={setNotice} />
      {error !== undefined && <Notice kind="failed" text={errorText(error)} />}
      {notice && <Notice {...notice} />}
      {shown && <StoreNotices />}
      {shown && pageId && state && state.kind !== 'restricted' && <SnapshotLink pageId={pageId} address={state.url} />}
      {lists}
    </>
  );
}
