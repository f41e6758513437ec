import { IconButton } from '@/components/icon-button';
import { Notice, type NoticeProps } from '@/components/notice';
import { Switch } from '@/components/switch';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { newUuid } from '@/lib/platform/ids';
import { askOnce, type TabState } from '@/lib/platform/messages';
import { readerUrl } from '@/lib/platform/reader-page';
import { unsavedNotice } from '@/lib/view/unsaved-file';
import { useSite } from '@/lib/view/use-site';
import { useSites } from '@/lib/view/use-sites';
import { BOOK, FILE, GEAR, PAUSE, PLAY } from './icons';
import { knownNotice } from './known-notice';
import { PageLegend } from './page-legend';
import { PanelButton } from './panel-button';
import { PausedNotice, SitePanel } from './site-panel';

export interface PagePanelProps {
  tabId: number | undefined;
  state: TabState | undefined;
  switchPage: (shown: boolean) => Promise<void>;
  attempt: (work: () => Promise<void>) => void;
  say: (notice: NoticeProps | undefined) => void;
}

async function openGlossaries(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/glossary.html') });
  // In Firefox the popup would stay open above the new tab.
  window.close();
}

async function openReader(): Promise<void> {
  await browser.tabs.create({ url: readerUrl() });
  window.close();
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** The page in the tab: its switch, its numbers, the legend, and the button that clips the selection. */
export function PagePanel({ tabId, state, switchPage, attempt, say }: PagePanelProps) {
  const page = state?.kind === 'annotated' && state.page.shown ? state.page : undefined;
  const site = useSite(state && state.kind !== 'restricted' ? state.url : undefined);
  const [sites, changeSites] = useSites();
  const paused = sites?.paused === true;
  const restricted = tabId === undefined || state?.kind === 'restricted';
  const clip = async (anyway = false): Promise<void> => {
    if (tabId === undefined) return;
    const result = await askOnce('clip.selection', { tabId, anyway, id: newUuid() });
    if (result.kind === 'saved' && !result.shortened) say({ kind: 'done', text: i18n.t('popup.saved') });
    else if (result.kind === 'saved') say({ kind: 'hint', text: i18n.t('popup.shortened') });
    else if (result.kind === 'unsaved') say(unsavedNotice(document, [result.clipping], result.error));
    else if (result.kind === 'known') say(knownNotice(result.clipping.id, () => attempt(() => clip(true))));
    else if (result.kind === 'askPrivate') say({ kind: 'hint', text: i18n.t('private.askPopup') });
    else
      say({ kind: 'hint', text: i18n.t(result.kind === 'restricted' ? 'popup.restricted' : 'popup.nothingSelected') });
  };
  const switchPause = async (): Promise<void> => {
    await changeSites((now) => ({ ...now, paused: !paused }));
  };
  return (
    <>
      <header class="top">
        <img src="/icon/32.png" width="24" height="24" alt="" />
        <h1>{i18n.t('extension.shortName')}</h1>
        <IconButton action="reader" label={i18n.t('reader.openHint')} path={FILE} onClick={() => attempt(openReader)} />
        <IconButton
          action="glossaries"
          label={i18n.t('glossary.title')}
          path={BOOK}
          onClick={() => attempt(openGlossaries)}
        />
        <IconButton
          action="pause"
          label={i18n.t(paused ? 'site.resume' : 'site.pause')}
          path={paused ? PLAY : PAUSE}
          onClick={() => attempt(switchPause)}
        />
        <IconButton action="options" label={i18n.t('site.settings')} path={GEAR} onClick={() => attempt(openOptions)} />
        <Switch
          label={i18n.t('popup.pageSwitch')}
          checked={page !== undefined}
          disabled={restricted || paused || state === undefined}
          onChange={(shown) => attempt(() => switchPage(shown))}
        />
      </header>
      {paused && <PausedNotice resume={() => attempt(switchPause)} />}
      {restricted ? (
        <Notice
          kind="hint"
          text={i18n.t('popup.restricted')}
          action={{ label: i18n.t('reader.open'), run: () => attempt(openReader) }}
        />
      ) : (
        <section class="page">
          {state?.title && <h2 title={state.title}>{state.title}</h2>}
          {page && page.terms + page.figures === 0 && <p class="empty">{i18n.t('popup.nothingFound')}</p>}
          {page && page.terms + page.figures > 0 && (
            <p class="totals">
              <span>
                <strong data-count="figures">{page.figures}</strong> {i18n.t('popup.figures')}
              </span>
              <span>
                <strong data-count="terms">{page.terms}</strong> {i18n.t('popup.terms')}
              </span>
            </p>
          )}
          <PageLegend counts={page?.counts} />
          <div class="main-actions">
            <button
              type="button"
              class="primary"
              data-action="clip"
              title={i18n.t('popup.clipHint')}
              onClick={() => attempt(() => clip())}
            >
              {i18n.t('popup.clip')}
            </button>
            <PanelButton tabId={tabId} attempt={attempt} />
          </div>
          {site && <SitePanel site={site} attempt={attempt} say={say} />}
        </section>
      )}
    </>
  );
}
