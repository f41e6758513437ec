/**
 * Messages without the polyfill, for the gate: it runs on every page that the reader allows, and must stay small.
 * Both browsers' Manifest V3 answer with promises in either namespace.
 */
type Listener = (message: unknown, sender: { id?: string }) => void;

interface BareRuntime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

interface Bare {
  runtime?: BareRuntime;
  storage?: { local: { get(key: string): Promise<Record<string, unknown>> } };
}

function namespace(): Bare | undefined {
  const { browser, chrome } = globalThis as { browser?: Bare; chrome?: Bare };
  return browser?.runtime ? browser : chrome;
}

function runtime(): BareRuntime | undefined {
  const found = namespace()?.runtime;
  return found?.id ? found : undefined;
}

/** Has the extension been updated or removed under this script? */
export function isBareCutOff(): boolean {
  return runtime() === undefined;
}

/**
 * Tells the background and gives its answer; undefined where the extension has been updated or removed under the page.
 * @throws where the background does not answer, or answers that it has failed.
 */
export async function tellBackground(name: string): Promise<unknown> {
  const answer = (await runtime()?.sendMessage({ cezhu: name, params: {} })) as
    | { ok?: boolean; value?: unknown; error?: { message: string } }
    | undefined;
  if (isBareCutOff()) return undefined;
  if (answer?.ok !== true) throw new Error(answer?.error?.message ?? 'no answer');
  return answer.value;
}

/** Does storage.local hold something under that key? No, where the extension has been updated or removed. */
export async function isStored(key: string): Promise<boolean> {
  const items = await namespace()?.storage?.local.get(key);
  return items?.[key] !== undefined;
}

/** Calls `told` whenever the background says `name` to this page; nothing is answered. */
export function whenTold(name: string, told: () => void, signal: AbortSignal): void {
  const door = runtime();
  if (!door) return;
  const listener: Listener = (message, { id }) => {
    if (id === door.id && (message as { cezhu?: unknown } | null)?.cezhu === name) told();
  };
  door.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // Cut off, the browser has taken the listener off, and refuses to be asked.
    if (!isBareCutOff()) door.onMessage.removeListener(listener);
  });
}
