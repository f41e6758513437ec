/** A clipping's note, edited in place: it is kept when the field is left. */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

export interface NoteFieldProps {
  note: string;
  label: string;
  hint: string;
  onNote: (note: string) => void;
  field?: RefObject<HTMLTextAreaElement | null>;
}

export function NoteField({ note, label, hint, onNote, field }: NoteFieldProps) {
  /** What the reader is writing; undefined while the kept note stands, which other views may change. */
  const [draft, setDraft] = useState<string>();
  const save = (): void => {
    if (draft !== undefined && draft !== note) onNote(draft);
    setDraft(undefined);
  };
  return (
    <textarea
      {...(field ? { ref: field } : {})}
      name="note"
      rows={1}
      value={draft ?? note}
      placeholder={hint}
      aria-label={label}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
    />
  );
}
