/** What is known of the article: each fact can be filled in by hand, and what was is shown and can be undone. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface SheetLine {
  name: string;
  label: string;
  /** As it is stored and edited. */
  value: string;
  /** As it is read; `value` where absent. */
  text?: string;
  /** What the page says, where the reader has written something else. */
  original?: string;
  /** Values that there are, where not every text is one. */
  choices?: { id: string; label: string }[];
}

export interface DataSheetProps {
  lines: readonly SheetLine[];
  /** Nothing may be changed, and why. */
  locked?: string | undefined;
  strings: {
    blank: string;
    fill: string;
    edited: string;
    restore: string;
    originally: (text: string) => string;
    originallyBlank: string;
  };
  /** null takes the reader's value back. */
  onSet: (name: string, value: string | null) => void;
}

function Field({ line, onDone }: { line: SheetLine; onDone: (value: string | undefined) => void }) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const finished = useRef(false);
  useLayoutEffect(() => field.current?.focus(), []);
  const finish = (value: string | undefined): void => {
    // Leaving the field and Enter both end the editing: the first counts.
    if (finished.current) return;
    finished.current = true;
    onDone(value);
  };
  const common = {
    ref: field,
    name: line.name,
    'aria-label': line.label,
    onBlur: () => finish(field.current?.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'Enter') finish(field.current?.value);
      if (event.key === 'Escape') finish(undefined);
    },
  };
  if (!line.choices) return <input {...common} defaultValue={line.value} maxLength={400} autocomplete="off" />;
  return (
    <select {...common}>
      {[{ id: '', label: '—' }, ...line.choices].map(({ id, label }) => (
        <option key={id} value={id} selected={id === line.value}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function DataSheet({ lines, locked, strings, onSet }: DataSheetProps) {
  const [editing, setEditing] = useState<string>();
  const back = useRef<string | undefined>(undefined);
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => {
    // Back to the button that the field took the place of.
    if (editing !== undefined || back.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-fact="${back.current}"] .fact`)?.focus();
    back.current = undefined;
  }, [editing]);
  return (
    <>
      <dl ref={list} class="sheet">
        {lines.map((line) => (
          <div key={line.name} data-fact={line.name}>
            <dt>{line.label}</dt>
            <dd>
              {editing === line.name ? (
                <Field
                  line={line}
                  onDone={(value) => {
                    back.current = line.name;
                    setEditing(undefined);
                    if (value !== undefined && value.trim() !== line.value) onSet(line.name, value);
                  }}
                />
              ) : (
                <button
                  type="button"
                  class={line.value ? 'fact' : 'fact blank'}
                  disabled={locked !== undefined}
                  aria-label={`${line.label}: ${line.text || line.value || strings.blank}`}
                  title={strings.fill}
                  onClick={() => setEditing(line.name)}
                >
                  {line.text || line.value || strings.blank}
                </button>
              )}
              {line.original !== undefined && editing !== line.name && (
                <span class="changed">
                  <em title={line.original ? strings.originally(line.original) : strings.originallyBlank}>
                    {strings.edited}
                  </em>
                  <button
                    type="button"
                    data-action="restore-fact"
                    aria-label={`${strings.restore} · ${line.label}`}
                    onClick={() => onSet(line.name, null)}
                  >
                    {strings.restore}
                  </button>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {locked && <p class="empty">{locked}</p>}
    </>
  );
}
