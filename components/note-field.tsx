/**
 * A note that is kept while it is written: after each pause, when the field is left, and when its page is about to go.
 * Nobody has to press anything, and closing the page loses nothing.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds without a key after which the note is kept. */
const PAUSE = 400;

export interface NoteFieldProps {
  /** As it is kept. */
  note: string;
  strings: { note: string; noteHint: string };
  /** Keeps what `text` answers when it is asked, which may be later than the call. */
  onNote: (text: () => string) => Promise<void>;
}

export function NoteField({ note, strings, onNote }: NoteFieldProps) {
  /** What the reader is writing; undefined while the kept note stands, which other views may change. */
  const [draft, setDraft] = useState<string>();
  const written = useRef<{ text: string; sent?: string } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = useRef((): void => undefined);
  keep.current = () => {
    clearTimeout(timer.current);
    const now = written.current;
    if (!now || now.text === (now.sent ?? note)) return;
    const { text } = now;
    now.sent = text;
    // Asked again after a failure, it answers what has been written since.
    void onNote(() => written.current?.text ?? text);
  };
  useLayoutEffect(() => {
    // What is kept is what was written: from now on the kept note stands again.
    if (draft === undefined || draft !== note || written.current?.sent !== draft) return;
    written.current = undefined;
    setDraft(undefined);
  }, [draft, note]);
  useLayoutEffect(() => {
    const flush = (): void => keep.current();
    // A popup is told by one of these that it closes, which one depends on the browser.
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, []);
  return (
    <textarea
      rows={1}
      name="note"
      value={draft ?? note}
      placeholder={strings.noteHint}
      aria-label={strings.note}
      onInput={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        written.current = { ...written.current, text };
        clearTimeout(timer.current);
        timer.current = setTimeout(() => keep.current(), PAUSE);
      }}
      onBlur={() => keep.current()}
    />
  );
}
