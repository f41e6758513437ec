import { useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { PageNav } from '@/components/page-nav';
import { i18n } from '@/lib/platform/i18n';
import { useComparison } from '@/lib/view/compare/use-comparison';
import { useQuery } from '@/lib/view/compare/use-query';
import { errorText } from '@/lib/view/error-text';
import { pageNav } from '@/lib/view/page-links';
import { useAttempts } from '@/lib/view/use-attempt';
import { useStoreNotice } from '@/lib/view/use-store-notice';
import { Aside } from './aside';
import { Empty } from './empty';
import { Filters } from './filters';
import { Saved } from './saved';
import { type Shown, Table } from './table';
import { Toolbar } from './toolbar';

/** The comparison: what is chosen at the left, the table, and beside it what a cell rests on, the rows or a chart. */
export function ComparePage() {
  const storeNotice = useStoreNotice();
  const { notice, say, attempt } = useAttempts();
  const state = useQuery();
  const comparison = useComparison(state.query);
  const [shown, setShown] = useState<Shown>({ kind: 'none' });
  const [filters, setFilters] = useState(false);
  return (
    <>
      <PageNav {...pageNav()} current="compare" />
      {storeNotice && <Notice {...storeNotice} />}
      <div class="said-line" aria-live="polite">
        {notice && <Notice {...notice} />}
      </div>
      <h1 class="unseen">{i18n.t('compare.title')}</h1>
      {comparison.kind === 'failed' && <Notice kind="failed" text={errorText(comparison.error)} />}
      {comparison.kind === 'loading' && <p class="empty">{i18n.t('compare.loading')}</p>}
      {comparison.kind === 'ready' && comparison.prepared.figures.length === 0 && <Empty />}
      {comparison.kind === 'ready' && comparison.prepared.figures.length > 0 && (
        <div class={`comparing ${shown.kind}${filters ? ' with-filters' : ''}`}>
          <div class="toolbar">
            <Saved {...state} attempt={attempt} say={say} />
            <Toolbar
              state={state}
              comparison={comparison}
              shown={shown}
              filters={filters}
              onShow={setShown}
              onFilters={() => setFilters(!filters)}
              attempt={attempt}
              say={say}
            />
          </div>
          <Filters {...state} comparison={comparison} attempt={attempt} say={say} />
          <Table {...state} comparison={comparison} shown={shown} onShow={setShown} />
          <Aside {...state} comparison={comparison} shown={shown} onShow={setShown} attempt={attempt} say={say} />
        </div>
      )}
    </>
  );
}
