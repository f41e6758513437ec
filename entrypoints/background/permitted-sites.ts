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
  const script = { id: GATE, js: ['gate.js'], matches: origins, runAt: 'document_idle' as const };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

let queue: Promise<void> = Promise.resolve();

/** Registers the gate now and after every change of the permissions, one registration at a time. */
export function followPermissions(): void {
  const register = (): void => {
    queue = queue
      .then(registerGate)
      .catch((error: unknown) => console.error('Cezhu: the gate is not registered:', error));
  };
  browser.permissions.onAdded.addListener(register);
  browser.permissions.onRemoved.addListener(register);
  register();
}
