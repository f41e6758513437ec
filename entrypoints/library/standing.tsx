import { Notice } from '@/components/notice';
import { groupDigits } from '@/lib/core/formats/notation';
import { isFiltered, type LibraryQuery, widened } from '@/lib/core/library/query';
import { i18n } from '@/lib/platform/i18n';
import { readerUrl } from '@/lib/platform/reader-page';
import { errorText } from '@/lib/view/error-text';
import type { LibraryView } from '@/lib/view/library/use-library';

export interface StandingProps {
  view: LibraryView;
  query: LibraryQuery;
  onQuery: (query: LibraryQuery) => void;
}

/** What stands in the list's place, or over it: reading, an error, nothing kept, nothing found. */
export function Standing({ view: { found, progress, error }, query, onQuery }: StandingProps) {
  if (error) return <Notice kind="failed" text={i18n.t('library.failed', [errorText(error)])} />;
  const reading = !progress || progress.read < progress.total || !found;
  if (reading) {
    return (
      <p class="reading" role="status">
        {progress && progress.total > 0
          ? i18n.t('library.readingSome', [groupDigits(progress.read), groupDigits(progress.total)])
          : i18n.t('library.reading')}
        {progress && progress.total > 0 && (
          <progress value={progress.read} max={progress.total} aria-label={i18n.t('library.reading')} />
        )}
      </p>
    );
  }
  if (progress.total === 0) {
    return (
      <div class="nothing">
        <h2>{i18n.t('library.none')}</h2>
        <p>{i18n.t('library.noneHint')}</p>
        <p>
          <a href={readerUrl()}>{i18n.t('library.noneReader')}</a>
        </p>
      </div>
    );
  }
  if (found.total > 0) return null;
  return (
    <div class="nothing">
      <h2>{i18n.t('library.noMatch')}</h2>
      <p>{i18n.t('library.noMatchHint')}</p>
      <p class="actions">
        {query.search && (
          <button type="button" data-action="clear-search" onClick={() => onQuery({ ...query, search: '' })}>
            {i18n.t('library.clearSearch')}
          </button>
        )}
        {isFiltered(query) && (
          <button
            type="button"
            data-action="clear-filters"
            onClick={() => onQuery({ ...widened(query), search: query.search })}
          >
            {i18n.t('library.clearFilters')}
          </button>
        )}
      </p>
    </div>
  );
}
