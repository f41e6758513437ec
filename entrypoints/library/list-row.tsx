import type { ListRow } from '@/components/clipping-list';
import { ClippingRow } from '@/components/clipping-row';
import { GroupHead } from '@/components/group-head';
import type { Clipping } from '@/lib/core/clippings/types';
import { groupDigits } from '@/lib/core/formats/notation';
import { type LibraryRow, rowKey } from '@/lib/core/library/rows';
import { followedTags } from '@/lib/core/tags/follow';
import type { Tag } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { dayWords, factWords, searchedFields } from '@/lib/view/library/clipping-words';
import { standingWords } from '@/lib/view/standing-words';

export interface RowContext {
  /** The clipping of an id, once it has been read. */
  rowOf: (id: string) => Clipping | undefined;
  /** By every id that means them. */
  tags: ReadonlyMap<string, Tag>;
  words: readonly string[];
  selected: ReadonlySet<string>;
  grouped: boolean;
}

function head(row: Extract<LibraryRow, { kind: 'group' }>, { words }: RowContext) {
  const { article, count, closed } = row;
  const { title, url, source, author, published, documentNumber } = article;
  const facts = factWords({ url, facts: { source, author, published, documentNumber } });
  return (
    <GroupHead
      title={title || url}
      facts={facts}
      words={words}
      closed={closed}
      count={i18n.t('library.ofArticle', [groupDigits(count)])}
    />
  );
}

function clippingOf(
  { id, standing }: Extract<LibraryRow, { kind: 'clipping' }>,
  { rowOf, tags: known, words }: RowContext,
) {
  const clipping = rowOf(id);
  if (!clipping) return null;
  const tags = followedTags(clipping.tags, known).map(({ name }) => name);
  return (
    <ClippingRow
      clipping={clipping}
      words={words}
      tags={tags}
      time={dayWords(clipping.created)}
      fields={searchedFields(clipping, tags)}
      hasNote={i18n.t('popup.note')}
      {...(standing === 'changed' || standing === 'orphan' ? { standing: standingWords(standing) } : {})}
    />
  );
}

/** What the list shows of a row; undefined while the row is fetched. */
export function listRow(row: LibraryRow | undefined, context: RowContext): ListRow | undefined {
  if (!row) return undefined;
  const shared = { key: rowKey(row), place: row.place, of: row.of };
  return row.kind === 'group'
    ? { ...shared, level: 1, selected: false, closed: row.closed, children: head(row, context) }
    : {
        ...shared,
        level: context.grouped ? 2 : 1,
        selected: context.selected.has(row.id),
        children: clippingOf(row, context),
      };
}
