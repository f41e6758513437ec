import { snapshotUrl } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import { snapshotEntries } from '@/lib/store/read-snapshots';
import { useLive } from './use-live';

/** Where the newest kept text of an article is read; undefined where there is none. */
export function useSnapshotUrl(pageId: string, address: string): string | undefined {
  const live = useLive(() => snapshotEntries(database(), pageId), [pageId]);
  const newest = live.kind === 'ready' ? live.value[0] : undefined;
  return newest && snapshotUrl({ ...newest, address });
}
