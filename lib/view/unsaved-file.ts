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

/** A package of one clipping; written at once, since what the reader waits for must not wait for anything. */
export function packageOfOne(clipping: Clipping, app: string): string {
  const header = { format: PACKAGE_FORMAT, version: PACKAGE_VERSION, kind: 'share', made: clipping.created, app };
  return JSON.stringify({ ...header, clippings: [clipping] }, null, 1);
}

/** Hands the reader a file of the clipping. */
export function downloadUnsaved(document: Document, clipping: Clipping): void {
  const text = packageOfOne(clipping, browser.runtime.getManifest().version);
  downloadText(document, fileName(clipping.title, 'json', i18n.t('export.fallbackName')), text, 'application/json');
}

/** Why a clipping was not saved, with the way to make a file of it. */
export function unsavedNotice(document: Document, { clipping, error: { name, message } }: UnsavedClipping): Said {
  return {
    kind: 'failed',
    text: `${i18n.t('toast.failed', [errorText(new MessageError(name, message))])} ${i18n.t('unsaved.offered')}`,
    action: { label: i18n.t('unsaved.save'), run: () => downloadUnsaved(document, clipping) },
  };
}
