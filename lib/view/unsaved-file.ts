/** A clipping that the database did not take, as a file: with everything that it holds, to be imported later. */
import type { Clipping } from '@/lib/core/clippings/types';
import { fileName } from '@/lib/core/formats/file-name';
import { PACKAGE_FORMAT, PACKAGE_VERSION } from '@/lib/core/formats/package/types';
import { browser } from '@/lib/platform/browser';
import { downloadText } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { MessageError, type UnsavedClipping } from '@/lib/platform/messages';
import { errorText } from './error-text';
import type { Said } from './use-attempt';

/** A package of clippings, one at least; written at once, since what the reader waits for must not wait for anything. */
export function packageOfUnsaved(clippings: readonly Clipping[], app: string): string {
  const made = clippings[0]?.created;
  const header = { format: PACKAGE_FORMAT, version: PACKAGE_VERSION, kind: 'share', made, app };
  return JSON.stringify({ ...header, clippings }, null, 1);
}

/** Hands the reader a file of the clippings of one article. */
export function downloadUnsaved(document: Document, clippings: readonly Clipping[]): void {
  const text = packageOfUnsaved(clippings, browser.runtime.getManifest().version);
  const name = fileName(clippings[0]?.title ?? '', 'json', i18n.t('export.fallbackName'));
  downloadText(document, name, text, 'application/json');
}

/** Why clippings were not saved, with the way to make a file of them. */
export function unsavedNotice(
  document: Document,
  clippings: readonly Clipping[],
  { name, message }: UnsavedClipping['error'],
): Said {
  return {
    kind: 'failed',
    text: `${i18n.t('toast.failed', [errorText(new MessageError(name, message))])} ${i18n.t('unsaved.offered')}`,
    action: { label: i18n.t('unsaved.save'), run: () => downloadUnsaved(document, clippings) },
  };
}
