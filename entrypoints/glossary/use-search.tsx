import { useMemo, useState } from 'preact/hooks';
import { Pager } from '@/components/pager';
import { groupDigits } from '@/lib/core/formats/notation';
import { i18n } from '@/lib/platform/i18n';

/** Items on one page of a list. */
export const PAGE = 50;

/** Which page of a list of `count` items is shown, from 0, and what leads to the others. */
export function usePages(count: number) {
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(wanted, pages - 1);
  const pager = (
    <Pager
      page={page}
      pages={pages}
      strings={{
        label: i18n.t('glossary.pages'),
        previous: i18n.t('glossary.previousPage'),
        next: i18n.t('glossary.nextPage'),
        position: i18n.t('glossary.pagePosition', [groupDigits(page + 1), groupDigits(pages), groupDigits(count)]),
      }}
      onPage={setPage}
    />
  );
  return { page, pager, toFirst: () => setPage(0) };
}

/** A list of which a part is found and a page of that shown. */
export function useSearch<T>(
  items: readonly T[],
  search: string,
  filter: (items: readonly T[], text: string) => readonly T[],
) {
  const found = useMemo(() => filter(items, search), [items, search]);
  const { page, pager, toFirst } = usePages(found.length);
  return { found, shown: found.slice(page * PAGE, (page + 1) * PAGE), pager, toFirst };
}
