import type { Browser } from '@/lib/platform/browser';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { askPage } from '@/lib/platform/messages';
import { changeSites, loadSites } from '@/lib/platform/sites';
import { showRefusal } from './badge';
import { clipAndTell } from './clip-tell';
import { goToNextIn, selectionIn } from './frame-focus';
import { openGlossaryPage } from './glossary-handlers';
import { admitsScripts, ensureAnnotator, switchTab, tabState } from './inject';
import { showPanel } from './panel';

/** Characters of a selection that go into an address. */
const LONGEST_START = 200;

export function report(error: unknown): void {
  console.error('Cezhu:', error);
}

/** Says in the page that a pause keeps it from being annotated; answers whether it does. */
async function saidPaused(tabId: number): Promise<boolean> {
  if (!(await loadSites()).paused) return false;
  if (await admitsScripts(tabId)) {
    await ensureAnnotator(tabId);
    await askPage(tabId, 'toast', { text: i18n.t('toast.paused'), failed: true });
  } else await showRefusal(tabId);
  return true;
}

async function step(tabId: number, back: boolean): Promise<void> {
  if (await saidPaused(tabId)) return;
  const state = await switchTab(tabId, true);
  if (state.kind === 'annotated') await goToNextIn(tabId, back);
}

/** Shows a page's annotations or hides them. */
export async function toggle(tabId: number): Promise<void> {
  if (await saidPaused(tabId)) return;
  const state = await tabState(tabId);
  await switchTab(tabId, !(state.kind === 'annotated' && state.page.shown));
}

/** Opens the glossaries with a form for a term, beside the tab where it was selected. */
export async function addSelectedTerm(selection: string, tab?: Browser.tabs.Tab): Promise<void> {
  await openGlossaryPage({ add: selection.slice(0, LONGEST_START) }, tab);
}

/** The same for what is selected in a tab's page; an empty form where nothing is. */
async function addTerm(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  let quote = '';
  if (await admitsScripts(tabId)) {
    await ensureAnnotator(tabId);
    quote = (await selectionIn(tabId))?.quote ?? '';
  }
  await addSelectedTerm(quote, tab);
}

/** Stops annotating everywhere, or resumes. */
export async function switchPause(): Promise<void> {
  await changeSites((sites) => ({ ...sites, paused: !sites.paused }));
}

/** By their names in the manifest. */
const COMMANDS: Record<string, (tabId: number) => Promise<void>> = {
  clip: clipAndTell,
  next: (tabId) => step(tabId, false),
  previous: (tabId) => step(tabId, true),
  panel: showPanel,
  toggle,
  'add-term': addTerm,
  pause: switchPause,
};

/** Carries out a keyboard shortcut; it gives `activeTab` for the tab it is used in. */
export function commandGiven(name: string, tab?: Browser.tabs.Tab): void {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command && tab?.id !== undefined) command(tab.id).catch(report);
}
