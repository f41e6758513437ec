/** Files into the browser's downloads folder without a click: only with the optional permission `downloads`. */
import { browser } from './browser';
import type { ToOffscreen } from './message-types/store';

const PERMISSION = { permissions: ['downloads' as const] };
/** Milliseconds within which a file of the browser's own is expected to be copied. */
const PATIENCE = 120_000;

interface OffscreenApi {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** Chromium's: its worker can make no addresses for files, a document that nobody sees can. */
function offscreenApi(): OffscreenApi | undefined {
  return (browser as unknown as { offscreen?: OffscreenApi }).offscreen;
}

export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks the reader. Call it in the handler of a click: browsers insist. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Waits until a download has ended. @throws DOMException where it was interrupted. */
async function finished(id: number): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (!item || item.state === 'interrupted' || Date.now() > deadline) {
      throw new DOMException(item?.error ?? 'the download has not ended', 'NetworkError');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function download(url: string, names: readonly string[]): Promise<void> {
  for (const filename of names) {
    await finished(await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false }));
  }
}

/** Saves a backup under each of the names, in place of what has that name. `read` reads it where this context can. */
export async function downloadBackup(
  backup: string,
  names: readonly string[],
  read: (backup: string) => Promise<Blob>,
): Promise<void> {
  const offscreen = offscreenApi();
  if (!offscreen) {
    const url = URL.createObjectURL(await read(backup));
    try {
      await download(url, names);
    } finally {
      URL.revokeObjectURL(url);
    }
    return;
  }
  const justification = 'A backup is written into the downloads folder.';
  await offscreen.createDocument({ url: '/offscreen.html', reasons: ['BLOBS'], justification });
  try {
    const params: ToOffscreen['offscreen.address']['params'] = { backup };
    const answer = (await browser.runtime.sendMessage({ cezhu: 'offscreen.address', params })) as
      | { ok: true; value: string }
      | { ok: false; error: { name: string; message: string } };
    if (!answer.ok) throw new DOMException(answer.error.message, answer.error.name);
    await download(answer.value, names);
  } finally {
    await offscreen.closeDocument();
  }
}
