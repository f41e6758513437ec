import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { Switch } from '@/components/switch';
import { Tabs } from '@/components/tabs';
import type { FigureRow, RowId } from '@/lib/core/article/view';
import { i18n } from '@/lib/platform/i18n';
import { askPage, type Jump, type Jumped } from '@/lib/platform/messages';
import { errorText } from '@/lib/view/error-text';
import { useArticle } from '@/lib/view/use-article';
import { type Said, useAttempts } from '@/lib/view/use-attempt';
import { usePanelTab, usePanelTarget } from '@/lib/view/use-panel-tab';
import { useIsPrivate } from '@/lib/view/use-private';
import { useSettings } from '@/lib/view/use-settings';
import { useTab } from '@/lib/view/use-tab';
import { Editor } from './editor';
import { Figures } from './figures';
import { Sheet } from './sheet';
import { Standing } from './standing';
import { Terms } from './terms';

/** What is said where a jump led nowhere. */
function missed(jumped: Jumped): Said | undefined {
  if (jumped.kind === 'shown') return undefined;
  return { kind: 'hint', text: i18n.t(jumped.kind === 'gone' ? 'panel.gone' : 'panel.hidden') };
}

export function Panel({ search }: { search: string }) {
  const tabId = usePanelTab(search);
  const tab = useTab(tabId);
  const [settings, change] = useSettings();
  const [view, setView] = useState<'figures' | 'terms'>('figures');
  const { notice, say, attempt } = useAttempts('panel.failed');
  const page = tab.state?.kind === 'annotated' && tab.state.page.shown ? tab.state : undefined;
  const { article, progress, error } = useArticle(tabId, page?.url, page !== undefined);
  const [editing, setEditing] = useState<RowId>();
  const isPrivate = useIsPrivate(tabId);
  useEffect(() => {
    say(undefined);
    setEditing(undefined);
  }, [tabId, page?.url]);
  // A card in the page has asked for the editor, maybe before this panel was there.
  usePanelTarget(tabId, page !== undefined, setEditing);

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
            ]}
          />
          <section id="view" role="tabpanel" aria-label={i18n.t(view === 'figures' ? 'panel.figures' : 'panel.terms')}>
            {view === 'figures' ? (
              <Figures
                key={page.url}
                rows={article.figures}
                onJump={toRow}
                {...(isPrivate ? {} : { onCorrect: setEditing })}
              />
            ) : (
              <Terms key={page.url} terms={article.terms} jump={jump} attempt={attempt} />
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
