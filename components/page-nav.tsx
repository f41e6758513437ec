/** The way between the extension's own pages, the same at the top of each. */

export interface PageLink {
  /** Name of the page's file without its ending. */
  page: string;
  href: string;
  label: string;
}

export function PageNav({ label, current, links }: { label: string; current: string; links: readonly PageLink[] }) {
  return (
    <nav class="pages" aria-label={label}>
      {links.map(({ page, href, label: text }) => (
        <a key={page} href={href} {...(page === current ? { 'aria-current': 'page' as const } : {})}>
          {text}
        </a>
      ))}
    </nav>
  );
}
