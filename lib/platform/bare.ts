/**
 * Sending a message without the polyfill, for the gate: it runs on every page that the reader allows, and must
 * stay small. Both browsers' Manifest V3 answer with promises in either namespace.
 */
interface BareRuntime {
  runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> };
}

/**
 * Tells the background; does nothing where the extension has been updated or removed under the page.
 * @throws where the background does not answer, or answers that it has failed.
 */
export async function tellBackground(name: string): Promise<void> {
  const { browser, chrome } = globalThis as { browser?: BareRuntime; chrome?: BareRuntime };
  const runtime = browser?.runtime ?? chrome?.runtime;
  if (!runtime?.id) return;
  const answer = (await runtime.sendMessage({ cezhu: name, params: {} })) as
    | { ok?: boolean; error?: { message: string } }
    | undefined;
  if (answer?.ok !== true) throw new Error(answer?.error?.message ?? 'no answer');
}
