/** A clipping that the database did not take, as a file: with everything that it holds, to be imported later. */
import type { Clipping } from '@/lib/core/clippings/types';
import { fileName } from '@/lib/core/formats/file-name';
import { downloadText } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { MessageError, type UnsavedClipping } from '@/lib/platform/messages';
import { errorText } from './error-text';
import type { Said } from './use-attempt';

/** Hands the reader a file of clippings. */
export function downloadUnsaved(document: Document, clippings: readonly Clipping[]): void {
  const title = clippings[0]?.title ?? '';
  const text = JSON.stringify({ format: 'cezhu-package', version: 1, kind: 'share', clippings }, null, 1);
  downloadText(document, fileName(title, 'json', i18n.t('export.fallbackName')), text, 'application/json');
}

/** Why a clipping was not saved, with the way to make a file of it. */
export function unsavedNotice(document: Document, { clipping, error: { name, message } }: UnsavedClipping): Said {
  return {
    kind: 'failed',
    text: `${i18n.t('toast.failed', [errorText(new MessageError(name, message))])} ${i18n.t('unsaved.offered')}`,
    action: { label: i18n.t('unsaved.save'), run: () => downloadUnsaved(document, [clipping]) },
  };
}
