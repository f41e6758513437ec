/** Leads through a long list, a part at a time. */
export interface PagerProps {
  /** From 0. */
  page: number;
  pages: number;
  strings: { label: string; previous: string; next: string; position: string };
  onPage: (page: number) => void;
}

export function Pager({ page, pages, strings, onPage }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pager actions" aria-label={strings.label}>
      <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {strings.previous}
      </button>
      <span>{strings.position}</span>
      <button type="button" disabled={page >= pages - 1} onClick={() => onPage(page + 1)}>
        {strings.next}
      </button>
    </nav>
  );
}
