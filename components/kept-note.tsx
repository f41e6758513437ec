/**
 * A note that is kept while it is written: at once, then at most four times a second, and whenever the field or the
 * page is left. Nobody has to press anything, and closing the page loses nothing.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds from one save to the next. */
const GAP = 250;

/** What has been written and is not known to be kept. */
export interface NoteDraft {
  text: string;
  /** What was last known to be kept, and what has been sent since: whatever else is kept came from elsewhere. */
  base: string;
  sent: string[];
}

export interface KeptNoteProps {
  /** As it is kept. */
  note: string;
  strings: { note: string; noteHint: string };
  /** Keeps what `text` answers when it is asked, which may be later than the call. Answers whether that went well. */
  onNote: (text: () => string) => Promise<boolean>;
  /** Notes a draft aside, at once, for a page that may be gone in the next moment; undefined where all is kept. */
  onDraft: (draft: NoteDraft | undefined) => void;
  field?: RefObject<HTMLTextAreaElement | null>;
}

export function KeptNote({ note, strings, onNote, onDraft, field }: KeptNoteProps) {
  /** What the reader is writing; undefined while the kept note stands, which other views may change. */
  const [draft, setDraft] = useState<string>();
  const written = useRef<NoteDraft | undefined>(undefined);
  const busy = useRef(false);
  /** The last attempt has failed: the next letter is another one, or the reader asks for it. */
  const failed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const kept = useRef(note);
  kept.current = note;
  /** Lets the kept note stand again once it is what was written. */
  const settle = (): void => {
    const now = written.current;
    if (!now || busy.current || now.text !== kept.current) return;
    // Something else is still on its way: what stands there is older.
    if ((now.sent.at(-1) ?? now.base) !== now.text) return;
    written.current = undefined;
    onDraft(undefined);
    setDraft(undefined);
  };
  const keep = useRef(async (): Promise<void> => undefined);
  keep.current = async () => {
    clearTimeout(timer.current);
    const now = written.current;
    if (failed.current || !now || now.text === (now.sent.at(-1) ?? now.base)) return;
    const { text } = now;
    now.sent.push(text);
    onDraft(now);
    busy.current = true;
    // Asked again after a failure, it answers what has been written since.
    const saved = await onNote(() => written.current?.text ?? text);
    if (!saved) {
      busy.current = false;
      failed.current = true;
      return;
    }
    if (written.current) {
      // Earlier ones have arrived before it.
      written.current.base = text;
      written.current.sent.splice(0, written.current.sent.lastIndexOf(text) + 1);
      if (written.current.text === text) onDraft(undefined);
    }
    timer.current = setTimeout(() => {
      busy.current = false;
      settle();
      void keep.current();
    }, GAP);
  };
  const write = (text: string, composing: boolean): void => {
    setDraft(text);
    written.current = { base: note, sent: [], ...written.current, text };
    // What an input method has not finished is no part of a note yet.
    if (composing) return;
    failed.current = false;
    onDraft(written.current);
    if (!busy.current) void keep.current();
  };
  useLayoutEffect(settle, [draft, note]);
  useLayoutEffect(() => {
    const flush = (): void => void keep.current();
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
      {...(field ? { ref: field } : {})}
      rows={1}
      name="note"
      value={draft ?? note}
      placeholder={strings.noteHint}
      aria-label={strings.note}
      onInput={(event) => write(event.currentTarget.value, event.isComposing)}
      onCompositionEnd={(event) => write(event.currentTarget.value, false)}
      onBlur={() => {
        // Nothing has come of it: what other views have written meanwhile stands.
        if (written.current?.sent.length === 0 && written.current.text === written.current.base) {
          written.current = undefined;
          setDraft(undefined);
        }
        void keep.current();
      }}
    />
  );
}
