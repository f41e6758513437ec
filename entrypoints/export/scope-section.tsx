import { type ExportScope, readScope, scopeAddress } from '@/lib/core/formats/export/scope';
import { groupDigits } from '@/lib/core/formats/notation';
import { parseQuery } from '@/lib/core/library/query-string';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { recentArticles } from '@/lib/store/read-share';
import { tagsWithCounts } from '@/lib/store/read-tags';
import type { Plan } from '@/lib/view/export/use-plan';
import { useLive } from '@/lib/view/use-live';

/** Articles that are offered. */
const ARTICLES = 50;
const LONGEST_TITLE = 60;

/** The scope in words, as far as it is none of those that are always offered. */
function ownScope(scope: ExportScope): string | undefined {
  if (scope.kind === 'clipping') return i18n.t('exportPage.clipping');
  if (scope.kind === 'chosen') return i18n.t('exportPage.chosen');
  if (scope.kind === 'search') return i18n.t('exportPage.search', [parseQuery(scope.query).search || '…']);
  return undefined;
}

export interface ScopeSectionProps {
  /** What the page was opened for: stays among the choices. */
  opened: ExportScope;
  scope: ExportScope;
  plan: Plan;
  choose: (scope: ExportScope) => void;
}

export function ScopeSection({ opened, scope, plan, choose }: ScopeSectionProps) {
  const tags = useLive(() => tagsWithCounts(database()), []);
  const articles = useLive(() => recentArticles(database(), ARTICLES), []);
  const own = ownScope(opened);
  const listed = articles.kind === 'ready' ? articles.value : [];
  const option = (of: ExportScope, text: string) => (
    <option key={scopeAddress(of)} value={scopeAddress(of)}>
      {text}
    </option>
  );
  const isListed = scope.kind !== 'article' || listed.some(({ pageId }) => pageId === scope.pageId);
  return (
    <section aria-labelledby="what">
      <h2 id="what">{i18n.t('exportPage.what')}</h2>
      <label class="field">
        <span class="sr">{i18n.t('exportPage.scope')}</span>
        <select
          name="scope"
          value={scopeAddress(scope)}
          onChange={(event) => choose(readScope(event.currentTarget.value))}
        >
          {own && option(opened, own)}
          {option({ kind: 'all' }, i18n.t('exportPage.all'))}
          {!isListed && option(scope, i18n.t('popup.thisPage'))}
          {tags.kind === 'ready' && tags.value.length > 0 && (
            <optgroup label={i18n.t('exportPage.tags')}>
              {tags.value.map(({ id, name, clippings }) =>
                option({ kind: 'tag', id }, `${name}（${groupDigits(clippings)}）`),
              )}
            </optgroup>
          )}
          {listed.length > 0 && (
            <optgroup label={i18n.t('exportPage.articles')}>
              {listed.map(({ pageId, title }) => option({ kind: 'article', pageId }, title.slice(0, LONGEST_TITLE)))}
            </optgroup>
          )}
        </select>
      </label>
      <p class="count" role="status">
        {plan.kind === 'counting' && i18n.t('exportPage.counting')}
        {plan.kind === 'ready' &&
          i18n.t('exportPage.count', [groupDigits(plan.clippings), groupDigits(plan.articles.length)])}
      </p>
    </section>
  );
}
