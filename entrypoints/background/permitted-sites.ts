import { browser } from '@/lib/platform/browser';

const GATE = 'gate';

/** The gate runs where a host permission is held, and nowhere else: the permission itself is the setting. */
export async function registerGate(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
  if (origins.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
    return;
  }
  const script = {
    id: GATE,
    js: ['gate.js'],
    matches: origins,
    runAt: 'document_end' as const,
    allFrames: true,
    // about:blank, srcdoc and blob: frames belong to the page that made them.
    matchOriginAsFallback: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Lets the gate look at the pages that are open already on newly permitted sites. */
async function lookAtOpenTabs(origins: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins });
  const looks = tabs.map(({ id: tabId }) =>
    tabId === undefined
      ? undefined
      : browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/gate.js'] }),
  );
  // Some of them may not be readable for another reason; the others still are.
  for (const { status, reason } of (await Promise.allSettled(looks)) as PromiseRejectedResult[]) {
    if (status === 'rejected') console.info('Cezhu: an open page admits no extension:', reason);
  }
}

let queue: Promise<void> = Promise.resolve();

function report(error: unknown): void {
  console.error('Cezhu: the permitted sites are not followed:', error);
}

/** Registers the gate now and after every change of the permissions, one registration at a time. */
export function followPermissions(): void {
  const register = (): void => {
    queue = queue.then(registerGate).catch(report);
  };
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    register();
    if (origins.length > 0) lookAtOpenTabs(origins).catch(report);
  });
  browser.permissions.onRemoved.addListener(register);
  register();
}
