/** When annotators come and go: what gates and annotators tell of their pages, permissions that end, updates. */
import { browser } from '@/lib/platform/browser';
import type { Handlers, ToBackground } from '@/lib/platform/messages';
import { showCount } from './badge';
import { followFrames, framesOf, noteFrames } from './frames';
import { runningIn } from './inject';
import { clearIfWanted } from './permitted-sites';
import { followPrivateWindows } from './private-windows';
import { followOpenTabs, rememberTab, takeOver } from './take-over';

function report(error: unknown): void {
  console.error('Cezhu:', error);
}

/** Is the permission for an address held? Frames without one of their own (about:blank) go with the page that made them. */
async function isPermitted(url: string | undefined, origin: string | undefined): Promise<boolean> {
  const address = url && /^https?:/.test(url) ? url : origin;
  if (!address || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

export function lifecycleHandlers(): Pick<
  Handlers<ToBackground>,
  'page.irrelevant' | 'page.permitted' | 'page.changed'
> {
  return {
    'page.irrelevant': {
      from: 'page',
      handle: async (_, { tab, url, frameId = 0 }) => {
        if (tab?.id !== undefined) await clearIfWanted(tab.id, frameId, tab.url ?? url);
        return null;
      },
    },
    'page.permitted': { from: 'page', handle: (_, { url, origin }) => isPermitted(url, origin) },
    'page.changed': {
      // The reader page is a view, and annotated like web pages.
      from: 'any',
      handle: async (state, { tab, url, frameId = 0 }) => {
        if (tab?.id === undefined) return null;
        await noteFrames(tab.id, [frameId]);
        const alone = frameId === 0 && (await framesOf(tab.id)).length === 1;
        await showCount(tab.id, alone ? state : ((await runningIn(tab.id)) ?? state));
        if (frameId === 0 && url) await rememberTab({ id: tab.id, url, incognito: tab.incognito }, state.shown);
        return null;
      },
    },
  };
}

/** Tells every page of ours that permissions have ended; each asks whether its own has. */
async function permissionsRemoved(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // In most tabs nothing of ours runs, and none answers.
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, { cezhu: 'permissionsRemoved' }))),
  );
}

export function followLifecycle(): void {
  followFrames();
  followOpenTabs();
  followPrivateWindows();
  browser.permissions.onRemoved.addListener(() => void permissionsRemoved().catch(report));
  takeOver().catch(report);
}
