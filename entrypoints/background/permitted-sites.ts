import { patternOf, permitsHost } from '@/lib/core/site-patterns';
import { hostsChanged, type Reach, reachOf, ruleFor, type Sites, shouldAnnotate } from '@/lib/core/sites';
import { browser } from '@/lib/platform/browser';
import { loadSites, watchSites } from '@/lib/platform/sites';
import { switchFrame, switchTab } from './inject';
import { isClipped } from './kept-set';
import { clearTabs, clearUnpermittedTabs, pauseTabs, resumeTabs, runInTabs } from './open-tabs';

const GATE = 'gate';
const ALWAYS = 'always';
/** What the browser runs; `always` tells the background at once what the gate tells it after a look. */
const FILES = { [GATE]: '/gate.js', [ALWAYS]: '/always.js' } as const;

async function register(id: keyof typeof FILES, { matches, excludeMatches }: Reach): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    js: [FILES[id].slice(1)],
    matches,
    excludeMatches,
    runAt: 'document_end' as const,
    allFrames: true,
    matchOriginAsFallback: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

async function origins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/**
 * The scripts run where a host permission is held, and nowhere else: the permission itself is the setting. What the
 * reader has said of sites takes some of them out again, and a pause all.
 */
async function registerScripts(): Promise<void> {
  const reach = reachOf(await origins(), await loadSites());
  await register(GATE, reach.gate);
  await register(ALWAYS, reach.always);
}

/** Looks at the pages that are open already on permitted sites, as the scripts do when a page loads. */
async function lookAtOpenTabs(patterns: readonly string[]): Promise<void> {
  const { gate, always } = reachOf(patterns, await loadSites());
  await runInTabs(gate, FILES[GATE]);
  await runInTabs(always, FILES[ALWAYS]);
}

/** The same for all sites that are permitted now. */
export async function lookAtPermittedTabs(): Promise<void> {
  await lookAtOpenTabs(await origins());
}

/** Shows the annotations of a page whose script has asked for it, unless the reader has said otherwise meanwhile. */
export async function annotateIfWanted(tabId: number, frameId: number, url: string | undefined): Promise<void> {
  if (!shouldAnnotate(url, await loadSites(), true)) return;
  // What was clipped of the page may stand in any of its frames.
  if (frameId === 0 && (await isClipped(url))) await switchTab(tabId, true);
  else await switchFrame(tabId, frameId, true);
}

/** Clears a frame whose page is no longer about talent policy, unless the reader wants its site annotated always, or has clipped from it. */
export async function clearIfWanted(tabId: number, frameId: number, url: string | undefined): Promise<void> {
  const isAlways =
    url !== undefined && URL.canParse(url) && ruleFor(await loadSites(), new URL(url).hostname) === 'always';
  if (!isAlways && !(await isClipped(url))) await switchFrame(tabId, frameId, false);
}

/** Carries a change of the reader's rules out on the pages that are open. */
async function applyToOpenTabs(now: Sites, before: Sites): Promise<void> {
  if (now.paused) {
    if (!before.paused) await pauseTabs();
    return;
  }
  if (before.paused) await resumeTabs();
  const hosts = hostsChanged(before, now);
  for (const host of hosts) {
    // What was annotated without a look is looked at now.
    if (ruleFor(now, host) !== 'always') await clearTabs(patternOf(host));
  }
  const held = await origins();
  const looked = hosts.filter((host) => ruleFor(now, host) !== 'off' && permitsHost(held, host));
  await lookAtOpenTabs(before.paused ? held : looked.map((host) => patternOf(host)));
}

let queue: Promise<void> = Promise.resolve();

/** One change after the other: they must not overtake each other. */
function inTurn(work: () => Promise<void>): void {
  queue = queue.then(work).catch((error: unknown) => {
    console.error('Cezhu: the permitted sites are not followed:', error);
  });
}

/** Follows the permissions and the reader's rules from now on, in new pages and in those that are open. */
export function followSites(): void {
  browser.permissions.onAdded.addListener(({ origins: added = [] }) => {
    inTurn(registerScripts);
    if (added.length > 0) inTurn(() => lookAtOpenTabs(added));
  });
  browser.permissions.onRemoved.addListener(() => {
    inTurn(registerScripts);
    inTurn(clearUnpermittedTabs);
  });
  watchSites((now, before) => {
    inTurn(registerScripts);
    inTurn(() => applyToOpenTabs(now, before));
  });
  inTurn(registerScripts);
}
