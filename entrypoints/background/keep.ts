/** The one way in which a new clipping gets into the database, and what becomes of one that does not. */
import type { Clipping } from '@/lib/core/clippings/types';
import { i18n } from '@/lib/platform/i18n';
import { askPage, MessageError, type UnsavedClipping } from '@/lib/platform/messages';
import { rootError } from '@/lib/platform/root-error';
import { database } from '@/lib/store/database';
import { addClipping } from '@/lib/store/write';
import { errorText } from '@/lib/view/error-text';
import { writeFailed } from './store-health';

export type Kept = { kind: 'saved'; clipping: Clipping } | UnsavedClipping;

/** Keeps a clipping; `saved` means that it is in the database for good. One that does not get there is handed back. */
export async function keep(clipping: Clipping): Promise<Kept> {
  try {
    return { kind: 'saved', clipping: await addClipping(database(), clipping) };
  } catch (error) {
    console.error('Cezhu: the clipping was not saved:', error);
    writeFailed();
    const { name, message } = rootError(error);
    return { kind: 'unsaved', clipping, error: { name, message } };
  }
}

/** Says in the page that a clipping was not saved, with a button that makes a file of it. */
export async function offerFile(tabId: number, { clipping, error: { name, message } }: UnsavedClipping): Promise<void> {
  const text = i18n.t('toast.failed', [errorText(new MessageError(name, message))]);
  await askPage(tabId, 'toast', { text, failed: true, unsaved: clipping });
}
