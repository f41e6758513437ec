import { Legend, type LegendGroup, type LegendItem } from '@/components/legend';
import { Notice, type NoticeProps } from '@/components/notice';
import { Switch } from '@/components/switch';
import { FAMILIES, type Family, type GroupName, type HighlightName } from '@/lib/core/highlights';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { askBackground, type PageState, type TabState } from '@/lib/platform/messages';
import { useSettings } from '@/lib/view/use-settings';
import { type SiteControl, useSite } from '@/lib/view/use-site';
import { PanelButton } from './panel-button';

export interface PagePanelProps {
  tabId: number | undefined;
  state: TabState | undefined;
  switchPage: (shown: boolean) => Promise<void>;
  attempt: (work: () => Promise<void>) => void;
  say: (notice: NoticeProps | undefined) => void;
}

/** The groups of a family of which the page has any. */
function groupsOf(groups: Family['groups'], countOf: (members: readonly HighlightName[]) => number): LegendGroup[] {
  return Object.entries(groups ?? {})
    .map(([name, { members, line }]) => ({
      name,
      label: i18n.t(`legendGroup.${name as GroupName}`),
      line,
      count: countOf(members),
    }))
    .filter(({ count }) => count > 0);
}

function PageLegend({ page }: { page: PageState | undefined }) {
  const [settings, change] = useSettings();
  const countOf = (members: readonly HighlightName[]) =>
    members.reduce((sum, member) => sum + (page?.counts[member] ?? 0), 0);
  const items = FAMILIES.map(({ name, members, colour, fill, line, thickness, groups }): LegendItem => {
    const item = { name, label: i18n.t(`family.${name}`), colour, fill, line, thickness };
    const shown = settings.shown.includes(name);
    if (!page) return { ...item, shown };
    return { ...item, shown, count: countOf(members), groups: groupsOf(groups, countOf) };
  });
  const toggle = (name: string): void => {
    const shown = FAMILIES.map((family) => family.name).filter(
      (one) => settings.shown.includes(one) !== (one === name),
    );
    change({ ...settings, shown });
  };
  return <Legend label={i18n.t('popup.legend')} items={items} onToggle={toggle} />;
}

async function openGlossaries(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/glossary.html') });
  // In Firefox the popup would stay open above the new tab.
  window.close();
}

/** The page in the tab: its switch, its numbers, the legend, and the button that clips the selection. */
export function PagePanel({ tabId, state, switchPage, attempt, say }: PagePanelProps) {
  const page = state?.kind === 'annotated' && state.page.shown ? state.page : undefined;
  const site = useSite(state && state.kind !== 'restricted' ? state.url : undefined);
  const restricted = tabId === undefined || state?.kind === 'restricted';
  const clip = async (): Promise<void> => {
    if (tabId === undefined) return;
    const result = await askBackground('clip.selection', { tabId });
    if (result.kind === 'saved' && !result.shortened) say({ kind: 'done', text: i18n.t('popup.saved') });
    else if (result.kind === 'saved') say({ kind: 'hint', text: i18n.t('popup.shortened') });
    else
      say({ kind: 'hint', text: i18n.t(result.kind === 'restricted' ? 'popup.restricted' : 'popup.nothingSelected') });
  };
  const allowSite = async (control: SiteControl, wanted: boolean): Promise<void> => {
    const allowed = await control.allow(wanted);
    say(allowed && !wanted ? { kind: 'hint', text: i18n.t('popup.siteStill') } : undefined);
  };
  return (
    <>
      <header class="top">
        <img src="/icon/32.png" width="24" height="24" alt="" />
        <h1>{i18n.t('extension.shortName')}</h1>
        <PanelButton tabId={tabId} attempt={attempt} />
        <button type="button" class="link" data-action="glossaries" onClick={() => attempt(openGlossaries)}>
          {i18n.t('glossary.open')}
        </button>
        <Switch
          label={i18n.t('popup.pageSwitch')}
          checked={page !== undefined}
          disabled={restricted || state === undefined}
          onChange={(shown) => attempt(() => switchPage(shown))}
        />
      </header>
      {restricted ? (
        <Notice kind="hint" text={i18n.t('popup.restricted')} />
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
          <PageLegend page={page} />
          <button
            type="button"
            class="primary"
            data-action="clip"
            title={i18n.t('popup.clipHint')}
            onClick={() => attempt(clip)}
          >
            {i18n.t('popup.clip')}
          </button>
          {site && (
            <Switch
              label={i18n.t('popup.siteSwitch', [site.host])}
              checked={site.allowed}
              onChange={(wanted) => attempt(() => allowSite(site, wanted))}
            />
          )}
        </section>
      )}
    </>
  );
}
