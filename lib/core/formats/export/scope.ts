/** What is exported, and how the address of the export page says it. */

export type ExportScope =
  | { kind: 'all' }
  | { kind: 'tag'; id: string }
  | { kind: 'article'; pageId: string }
  | { kind: 'clipping'; id: string }
  /** Clippings that were chosen in a list, put aside under a key: there may be too many for an address. */
  | { kind: 'chosen'; key: string }
  /** What a query of the library finds, as the library's address writes it. */
  | { kind: 'search'; query: string };

/** The part of the address from `?` on. */
export function scopeAddress(scope: ExportScope): string {
  const fields: Record<ExportScope['kind'], string | undefined> = {
    all: undefined,
    tag: scope.kind === 'tag' ? scope.id : undefined,
    article: scope.kind === 'article' ? scope.pageId : undefined,
    clipping: scope.kind === 'clipping' ? scope.id : undefined,
    chosen: scope.kind === 'chosen' ? scope.key : undefined,
    search: scope.kind === 'search' ? scope.query : undefined,
  };
  const value = fields[scope.kind];
  return value === undefined ? '' : `?${new URLSearchParams({ [scope.kind]: value })}`;
}

/** What an address says; everything where it says nothing that is known. */
export function readScope(search: string): ExportScope {
  const said = new URLSearchParams(search);
  const [tag, article, clipping, chosen, query] = ['tag', 'article', 'clipping', 'chosen', 'search'].map((name) =>
    said.get(name),
  );
  if (tag) return { kind: 'tag', id: tag };
  if (article) return { kind: 'article', pageId: article };
  if (clipping) return { kind: 'clipping', id: clipping };
  if (chosen) return { kind: 'chosen', key: chosen };
  return query === null || query === undefined ? { kind: 'all' } : { kind: 'search', query };
}
