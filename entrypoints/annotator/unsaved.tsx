/** What the page says where a clipping cannot be kept: by the database, or because the extension is gone. */
import { render } from 'preact';
import { Toast } from '@/components/toast';
import type { Clipping } from '@/lib/core/clippings/types';
import type { CardHost } from '@/lib/page/card-host';
import { i18n } from '@/lib/platform/i18n';
import { MessageError, type UnsavedClipping } from '@/lib/platform/messages';
import { errorText } from '@/lib/view/error-text';
import { downloadUnsaved } from '@/lib/view/unsaved-file';
import type { ToastAction } from './card-toast';

/** Milliseconds for which the last word of a script that is cut off stays in the page. */
const LAST_WORD = 8_000;

/** The button that makes a file of a clipping. */
export function offerOf(clipping: Clipping): ToastAction {
  return { label: i18n.t('unsaved.save'), run: () => downloadUnsaved(document, [clipping]) };
}

/** Why a clipping was not saved, and the button. */
export function refusalOf({ clipping, error }: UnsavedClipping): { text: string; action: ToastAction } {
  const reason = errorText(new MessageError(error.name, error.message));
  return { text: i18n.t('toast.failed', [reason]), action: offerOf(clipping) };
}

/** Asks the reader to load the page anew, in an element of its own: everything else of ours is gone by then. */
export function farewell(host: Pick<CardHost, 'open' | 'placeInCorner' | 'remove'>): void {
  const container = host.open();
  if (!container) return;
  render(<Toast text={errorText(new MessageError('CutOffError', ''))} failed />, container);
  host.placeInCorner();
  setTimeout(() => host.remove(), LAST_WORD);
}
