import { render } from 'preact';
import { Toast, type ToastProps } from '@/components/toast';
import type { CardController } from '@/lib/page/card-controller';
import type { CardHost } from '@/lib/page/card-host';

export type ToastAction = NonNullable<ToastProps['action']>;

/** Milliseconds that a message to the reader stays; thrice as long where it is to be read or answered. */
const TOAST_TIME = 2_600;

let leaving: ReturnType<typeof setTimeout> | undefined;

/** Says something to the reader at the top right of the viewport, for a moment. */
export function showToast(
  host: CardHost,
  controller: CardController,
  text: string,
  failed: boolean,
  action?: ToastAction,
): void {
  controller.close();
  clearTimeout(leaving);
  const container = host.open();
  if (!container) return;
  render(<Toast text={text} failed={failed} {...(action ? { action } : {})} />, container);
  host.placeInCorner();
  // A card that the reader has opened meanwhile stays.
  leaving = setTimeout(() => controller.isOpen || host.close(), failed || action ? TOAST_TIME * 3 : TOAST_TIME);
}
