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

function runtime(): BareRuntime | undefined {
  const { browser, chrome } = globalThis as { browser?: { runtime?: BareRuntime }; chrome?: { runtime?: BareRuntime } };
  const found = browser?.runtime ?? chrome?.runtime;
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
