import { i18n } from '@/lib/platform/i18n';
import { useSnapshotUrl } from '@/lib/view/use-snapshot-url';
import './snapshot-link.css';

/** Leads to the newest kept text of the page's article, where there is one. */
export function SnapshotLink({ pageId, address }: { pageId: string; address: string }) {
  const href = useSnapshotUrl(pageId, address);
  if (!href) return null;
  return (
    <p class="snapshot-link">
      <a href={href} target="_blank" rel="noreferrer">
        {i18n.t('snapshot.open')}
      </a>
    </p>
  );
}
