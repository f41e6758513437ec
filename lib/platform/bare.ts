/**
 * Sending a message without the polyfill, for the gate: it runs on every page that the reader allows, and must
 * stay small. Both browsers' Manifest V3 answer with promises in either namespace.
 */
interface BareRuntime {
  runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> };
}

/** Tells the background; false where the extension has been updated or removed under the page. */
export async function tellBackground(name: string): Promise<boolean> {
  const { browser, chrome } = globalThis as { browser?: BareRuntime; chrome?: BareRuntime };
  const runtime = browser?.runtime ?? chrome?.runtime;
  if (!runtime?.id) return false;
  await runtime.sendMessage({ cezhu: name, params: {} });
  return true;
}
