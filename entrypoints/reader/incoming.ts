/** What the reader pastes or drops anywhere on the page. */

export interface Incoming {
  file: (file: File) => void;
  pasted: (text: string, html: string) => void;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

export function followIncoming(take: Incoming, signal: AbortSignal): void {
  document.addEventListener(
    'paste',
    (event) => {
      const [file] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // In the field for it the text is the reader's to change first.
      if (isField(event.target) || (!file && !text.trim())) return;
      event.preventDefault();
      // Office programs put a picture of the text beside it.
      if (text.trim()) take.pasted(text, event.clipboardData?.getData('text/html') ?? '');
      else if (file) take.file(file);
    },
    { signal },
  );
  // A file that is dropped would take the place of the page.
  document.addEventListener('dragover', (event) => event.preventDefault(), { signal });
  document.addEventListener(
    'drop',
    (event) => {
      // The field for files has taken it already.
      if (event.defaultPrevented || isField(event.target)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) take.file(file);
    },
    { signal },
  );
}
