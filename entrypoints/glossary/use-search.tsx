import { useMemo, useState } from 'preact/hooks';
import { Pager } from '@/components/pager';
import { i18n } from '@/lib/platform/i18n';

/** Items on one page of a list. */
const PAGE = 50;

/** A list of which a part is found and a page of that shown, with what leads from page to page. */
export function useSearch<T>(
  items: readonly T[],
  search: string,
  filter: (items: readonly T[], text: string) => readonly T[],
) {
  const [wanted, setPage] = useState(0);
  const found = useMemo(() => filter(items, search), [items, search]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const pager = (
    <Pager
      page={page}
      pages={pages}
      strings={{
        label: i18n.t('glossary.pages'),
        previous: i18n.t('glossary.previousPage'),
        next: i18n.t('glossary.nextPage'),
        position: i18n.t('glossary.pagePosition', [String(page + 1), String(pages), String(found.length)]),
      }}
      onPage={setPage}
    />
  );
  return { found, shown: found.slice(page * PAGE, (page + 1) * PAGE), pager, toFirst: () => setPage(0) };
}
