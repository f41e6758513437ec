import { useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { PageNav } from '@/components/page-nav';
import { NO_QUERY } from '@/lib/core/library/query';
import { database } from '@/lib/store/database';
import { useRoute } from '@/lib/view/library/use-route';
import { pageNav } from '@/lib/view/page-links';
import { useAttempts } from '@/lib/view/use-attempt';
import { useLive } from '@/lib/view/use-live';
import { useStoreNotice } from '@/lib/view/use-store-notice';
import { LibraryList } from './library-list';
import { OneClipping } from './one-clipping';
import { Trash } from './trash';

const NO_TAGS: never[] = [];

/** The library: the list with its filters, one clipping, or the trash, as the address says. */
export function LibraryPage() {
  const storeNotice = useStoreNotice();
  const [route, go] = useRoute();
  const { notice, say, attempt } = useAttempts();
  /** Where the list was left, for the way back. */
  const [query, setQuery] = useState(route.view === 'list' ? route.query : NO_QUERY);
  if (route.view === 'list' && route.query !== query) setQuery(route.query);
  const tags = useLive(() => database().tags.toArray(), []);
  const known = tags.kind === 'ready' ? tags.value : NO_TAGS;
  const back = (): void => go({ view: 'list', query });
  const shared = { known, attempt, say };
  return (
    <>
      <PageNav {...pageNav()} current="library" />
      {storeNotice && <Notice {...storeNotice} />}
      <div class="said-line" aria-live="polite">
        {notice && <Notice {...notice} />}
      </div>
      {route.view === 'list' && <LibraryList {...shared} query={route.query} go={go} />}
      {route.view === 'clipping' && <OneClipping {...shared} key={route.id} id={route.id} back={back} />}
      {route.view === 'trash' && <Trash {...shared} back={back} />}
    </>
  );
}
