/** The background of Chromium, stopped from outside. */
import type { launchChromium } from '../../scripts/browsers/chromium';

export type Chromium = Awaited<ReturnType<typeof launchChromium>>;

/** A session of the developer interface with the whole browser. */
export async function sessionOf({ context }: Chromium) {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session with the browser');
  return session;
}

/** Stops the extension's worker, if it runs. */
export async function stopWorker(session: Awaited<ReturnType<typeof sessionOf>>, origin: string): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (!worker) return false;
  const { success } = await session.send('Target.closeTarget', { targetId: worker.targetId });
  return success;
}
