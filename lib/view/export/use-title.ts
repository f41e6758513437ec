import type { ExportScope } from '@/lib/core/formats/export/scope';
import { parseQuery } from '@/lib/core/library/query-string';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { localDay } from '../local-day';
import { useLive } from '../use-live';

/** What the whole is called: an article's title, a tag's name, or the day. */
async function titleOf(scope: ExportScope): Promise<string> {
  const db = database();
  const dated = `${i18n.t('exportPage.name')} ${localDay(new Date())}`;
  if (scope.kind === 'tag') return (await db.tags.get(scope.id))?.name ?? dated;
  if (scope.kind === 'article' || scope.kind === 'clipping') {
    const one =
      scope.kind === 'article'
        ? await db.clippings.where('pageId').equals(scope.pageId).first()
        : await db.clippings.get(scope.id);
    return one?.facts.title || one?.title || dated;
  }
  const searched = scope.kind === 'search' ? parseQuery(scope.query).search : '';
  return searched ? `${searched} ${localDay(new Date())}` : dated;
}

export function useTitle(scope: ExportScope): string {
  const live = useLive(() => titleOf(scope), [scope]);
  return live.kind === 'ready' ? live.value : i18n.t('exportPage.name');
}
