/** Puts text on the clipboard; call it in the handler of the reader's click. */

/**
 * On pages without https browsers have no `navigator.clipboard`: there the old command does it, whose event never
 * reaches the page. @throws Error where the browser does not allow it.
 */
export async function copyText(text: string): Promise<void> {
  const { clipboard } = navigator as Partial<Navigator>;
  if (clipboard) {
    await clipboard.writeText(text);
    return;
  }
  let done = false;
  const write = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    done = true;
  };
  window.addEventListener('copy', write, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', write, { capture: true });
  }
  if (!done) throw new Error('the browser did not copy');
}
