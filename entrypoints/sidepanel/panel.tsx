import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { Switch } from '@/components/switch';
import { Tabs } from '@/components/tabs';
import type { FigureRow, RowId } from '@/lib/core/article/view';
import { i18n } from '@/lib/platform/i18n';
import { askPage, type Jump, type Jumped, type Opened } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { clippingsOfPage } from '@/lib/store/read';
import { useCompareArticle } from '@/lib/view/compare/use-compare-article';
import { errorText } from '@/lib/view/error-text';
import { useArticle } from '@/lib/view/use-article';
import { useArticleClips } from '@/lib/view/use-article-clips';
import { type Said, useAttempts } from '@/lib/view/use-attempt';
import { useLive } from '@/lib/view/use-live';
import { usePageId } from '@/lib/view/use-page-id';
import { usePanelTab, usePanelTarget } from '@/lib/view/use-panel-tab';
import { useIsPrivate } from '@/lib/view/use-private';
import { useSettings } from '@/lib/view/use-settings';
import { useTab } from '@/lib/view/use-tab';
import { Clippings } from './clippings';
import { Editor } from './editor';
import { Figures } from './figures';
import { Sheet } from './sheet';
import { Standing } from './standing';
import { Terms } from './terms';

const VIEWS = { figures: 'panel.figures', terms: 'panel.terms', clippings: 'kept.label' } as const;

/** What is said where a jump led nowhere. */
function missed(jumped: Jumped | Opened): Said | undefined {
  if (jumped.kind === 'shown' || jumped.kind === 'waiting') return undefined;
  return { kind: 'hint', text: i18n.t(jumped.kind === 'gone' ? 'panel.gone' : 'panel.hidden') };
}

export function Panel({ search }: { search: string }) {
  const tabId = usePanelTab(search);
  const tab = useTab(tabId);
  const [settings, change] = useSettings();
  const [view, setView] = useState<keyof typeof VIEWS>('figures');
  /** The clipping that a card has asked to show. */
  const [shown, setShown] = useState<string>();
  const { notice, say, attempt } = useAttempts('panel.failed');
  const page = tab.state?.kind === 'annotated' && tab.state.page.shown ? tab.state : undefined;
  const { article, progress, error } = useArticle(tabId, page?.url, page !== undefined);
  const [editing, setEditing] = useState<RowId>();
  const isPrivate = useIsPrivate(tabId);
  const clip = useArticleClips(tabId, { attempt, say });
  const compare = useCompareArticle(tabId, { attempt, say });
  useEffect(() => {
    say(undefined);
    setEditing(undefined);
  }, [tabId, page?.url]);
  // A card in the page has asked for the editor, maybe before this panel was there.
  usePanelTarget(tabId, page !== undefined, (target) => {
    if ('text' in target) setEditing(target);
    else {
      setEditing(undefined);
      setShown(target.clipping);
      setView('clippings');
    }
  });
  const pageId = usePageId(page?.url);
  const live = useLive(async () => (pageId ? clippingsOfPage(database(), pageId) : []), [pageId]);
  const clippings = live.kind === 'ready' ? live.value : [];

  const jump = async (to: Jump): Promise<Jumped> => {
    if (tabId === undefined) return { kind: 'gone' };
    const jumped = await askPage(tabId, 'goTo', to);
    say(missed(jumped));
    return jumped;
  };
  const toRow = ({ index, text }: FigureRow): void => attempt(async () => void (await jump({ index, text })));

  return (
    <>
      <header class="top">
        <img src="/icon/32.png" width="20" height="20" alt="" />
        <h1>{i18n.t('panel.title')}</h1>
        <a class="all-clippings" href="/library.html" target="_blank" rel="noopener">
          {i18n.t('library.all')}
        </a>
        <a class="all-clippings" href="/compare.html" target="_blank" rel="noopener">
          {i18n.t('compare.title')}
        </a>
        <Switch
          label={i18n.t('panel.ruler')}
          checked={settings.ruler}
          onChange={(ruler) => change({ ...settings, ruler })}
        />
      </header>
      {notice && <Notice {...notice} />}
      {article && page && tabId !== undefined ? (
        <div class={editing ? 'article editing' : 'article'}>
          <Sheet
            key={page.url}
            tabId={tabId}
            url={page.url}
            facts={article.facts}
            title={page.title}
            attempt={attempt}
            clip={clip}
          />
          {editing && (
            <Editor tabId={tabId} row={editing} attempt={attempt} say={say} onDone={() => setEditing(undefined)} />
          )}
          <Tabs
            label={i18n.t('panel.title')}
            controls="view"
            chosen={view}
            onChoose={setView}
            tabs={[
              { id: 'figures', label: i18n.t('panel.figures'), count: article.figures.length },
              {
                id: 'terms',
                label: i18n.t('panel.terms'),
                count: article.terms.reduce((sum, { count }) => sum + count, 0),
              },
              { id: 'clippings', label: i18n.t('kept.label'), count: clippings.length },
            ]}
          />
          <section id="view" role="tabpanel" aria-label={i18n.t(VIEWS[view])}>
            {view === 'clippings' && (
              <Clippings
                key={page.url}
                tabId={tabId}
                url={page.url}
                pageId={pageId}
                clippings={clippings}
                shown={shown}
                attempt={attempt}
                jumped={(jumped) => say(missed(jumped))}
              />
            )}
            {view === 'figures' && (
              <Figures
                key={page.url}
                rows={article.figures}
                onJump={toRow}
                clip={clip}
                compare={compare}
                {...(isPrivate ? {} : { onCorrect: setEditing })}
              />
            )}
            {view === 'terms' && (
              <Terms key={page.url} terms={article.terms} jump={jump} attempt={attempt} clip={clip} />
            )}
          </section>
        </div>
      ) : (
        <Standing
          state={tab.state}
          error={tab.error ?? error}
          progress={progress}
          onAnnotate={() => attempt(() => tab.switchPage(true))}
          onRetry={tab.refresh}
        />
      )}
      {article && error !== undefined && <Notice kind="failed" text={errorText(error)} />}
    </>
  );
}
