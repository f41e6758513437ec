/** The ways into the reader page: the sample, pasting, a file. */
import { useState } from 'preact/hooks';
import { FileDrop } from './file-drop';

export interface OpenDocumentProps {
  strings: {
    sample: string;
    sampleHint: string;
    paste: string;
    pasteHint: string;
    pasteHere: string;
    read: string;
    file: string;
    fileHint: string;
  };
  accept: string;
  busy: boolean;
  onSample: () => void;
  onText: (text: string) => void;
  onFile: (file: File) => void;
}

export function OpenDocument({ strings, accept, busy, onSample, onText, onFile }: OpenDocumentProps) {
  const [text, setText] = useState('');
  return (
    <div class="ways" aria-busy={busy}>
      <button type="button" class="way sample" data-action="sample" disabled={busy} onClick={onSample}>
        <strong>{strings.sample}</strong>
        <span>{strings.sampleHint}</span>
      </button>
      <FileDrop accept={accept} strings={{ choose: strings.file, hint: strings.fileHint }} onFile={onFile} />
      <form
        class="way paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) onText(text);
        }}
      >
        <label for="paste">
          <strong>{strings.paste}</strong>
          <span>{strings.pasteHint}</span>
        </label>
        <textarea
          id="paste"
          name="paste"
          rows={5}
          placeholder={strings.pasteHere}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="primary" data-action="read" disabled={busy || !text.trim()}>
          {strings.read}
        </button>
      </form>
    </div>
  );
}
