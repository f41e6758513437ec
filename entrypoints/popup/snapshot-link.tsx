import { i18n } from '@/lib/platform/i18n';
import { snapshotUrl } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import { snapshotEntries } from '@/lib/store/read-snapshots';
import { useLive } from '@/lib/view/use-live';
import './snapshot-link.css';

/** Leads to the newest kept text of the page's article, where there is one. */
export function SnapshotLink({ pageId, address }: { pageId: string; address: string }) {
  const live = useLive(() => snapshotEntries(database(), pageId), [pageId]);
  const newest = live.kind === 'ready' ? live.value[0] : undefined;
  if (!newest) return null;
  return (
    <p class="snapshot-link">
      <a href={snapshotUrl({ ...newest, address })} target="_blank" rel="noreferrer">
        {i18n.t('snapshot.open')}
      </a>
    </p>
  );
}
