/** Clipping for the menu and the shortcut, which have no view: the page itself says how it went. */
import { i18n } from '@/lib/platform/i18n';
import { askPage, type ClipResult, MessageError, type ToPage } from '@/lib/platform/messages';
import { errorText } from '@/lib/view/error-text';
import { showRefusal } from './badge';
import { clipSelection } from './clip';

type Toast = ToPage['toast']['params'];

function toastOf(result: Exclude<ClipResult, { kind: 'restricted' }>): Toast {
  switch (result.kind) {
    case 'unsaved': {
      const { name, message } = result.error;
      const text = i18n.t('toast.failed', [errorText(new MessageError(name, message))]);
      return { text, failed: true, unsaved: result.clipping };
    }
    case 'saved':
      return { text: i18n.t(result.shortened ? 'toast.shortened' : 'toast.saved'), failed: result.shortened };
    case 'known':
      return { text: i18n.t('clipping.known'), failed: false, again: i18n.t('clipping.anyway') };
    case 'askPrivate':
      return { text: i18n.t('private.askAgain'), failed: true };
    case 'nothingSelected':
      return { text: i18n.t('toast.nothingSelected'), failed: true };
  }
}

export async function clipAndTell(tabId: number): Promise<void> {
  let toast: Toast;
  try {
    const result = await clipSelection(tabId);
    if (result.kind === 'restricted') {
      // Nothing can be said in a page that admits no script; the button can.
      await showRefusal(tabId);
      return;
    }
    toast = toastOf(result);
  } catch (error) {
    console.error('Cezhu: the clipping was not saved:', error);
    toast = { text: i18n.t('toast.failed', [errorText(error)]), failed: true };
  }
  await askPage(tabId, 'toast', toast);
}
