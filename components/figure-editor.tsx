/**
 * The fields of a figure that a reader can put right. A field left blank stays as the text has it, which stands in it
 * faintly; one can also be emptied.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface EditorField<T extends string> {
  name: T;
  label: string;
  /** What the text says; '' where it says nothing. */
  said: string;
  /** Said in an earlier sentence or heading. */
  inherited?: boolean;
  /** What the reader has put there before; '' where that is nothing, undefined where it is as the text has it. */
  edit?: string | undefined;
  /** Must say something. */
  required?: boolean;
}

export type Typed<T extends string> = Partial<Record<T, string>>;

export interface FigureEditorProps<T extends string> {
  sentence: { before: string; said: string; after: string };
  colour: string;
  fields: readonly EditorField<T>[];
  /** The reader has put something right before: that can be undone as a whole. */
  edited: boolean;
  /** What is wrong with what has been typed, by field. */
  check: (typed: Typed<T>) => Typed<T>;
  strings: {
    title: string;
    hint: string;
    inherited: string;
    edited: string;
    empty: string;
    emptied: string;
    restore: string;
    save: string;
    back: string;
    undoAll: string;
    notFigure: string;
  };
  onSave: (typed: Typed<T>) => void;
  onUndoAll: () => void;
  onNotFigure: () => void;
  onBack: () => void;
}

export function FigureEditor<T extends string>(props: FigureEditorProps<T>) {
  const { sentence, colour, fields, edited, check, strings, onSave, onUndoAll, onNotFigure, onBack } = props;
  const [typed, setTyped] = useState<Typed<T>>(
    () =>
      Object.fromEntries(fields.flatMap(({ name, edit }) => (edit === undefined ? [] : [[name, edit]]))) as Typed<T>,
  );
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const problems = check(typed);
  const set = (name: T, value: string | undefined): void => {
    const { [name]: _before, ...rest } = typed;
    setTyped((value === undefined ? rest : { ...rest, [name]: value }) as Typed<T>);
  };
  return (
    <form
      ref={form}
      class="editor"
      aria-label={strings.title}
      style={{ '--family': colour }}
      onKeyDown={(event) => {
        // In the middle of writing by an input method, Escape is its own.
        if (event.key === 'Escape' && !event.isComposing) onBack();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(problems).length === 0) onSave(typed);
        else form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      }}
    >
      <p class="crumb">
        <button type="button" data-action="back" onClick={onBack}>
          ‹ {strings.back}
        </button>
        <strong>{strings.title}</strong>
      </p>
      <p class="passage">
        {sentence.before}
        <mark>{sentence.said}</mark>
        {sentence.after}
      </p>
      {fields.map(({ name, label, said, inherited, required }) => {
        const value = typed[name];
        const isEmptied = value === '';
        const problem = (tried || value !== undefined) && problems[name];
        return (
          <div key={name} class="field" data-field={name}>
            <label for={`edit-${name}`}>
              {label}
              {value !== undefined && <em>{strings.edited}</em>}
              {inherited && value === undefined && <small>{strings.inherited}</small>}
            </label>
            <span class="entry">
              <input
                id={`edit-${name}`}
                name={`edit-${name}`}
                autocomplete="off"
                value={value ?? ''}
                placeholder={isEmptied ? strings.emptied : said || '—'}
                aria-invalid={Boolean(problem)}
                aria-describedby={problem ? `problem-${name}` : undefined}
                onInput={(event) => set(name, event.currentTarget.value || undefined)}
              />
              {value !== undefined ? (
                <button
                  type="button"
                  data-action="reset-field"
                  aria-label={`${strings.restore} · ${label}`}
                  onClick={() => set(name, undefined)}
                >
                  {strings.restore}
                </button>
              ) : (
                said !== '' &&
                !required && (
                  <button
                    type="button"
                    data-action="empty-field"
                    aria-label={`${strings.empty} · ${label}`}
                    onClick={() => set(name, '')}
                  >
                    {strings.empty}
                  </button>
                )
              )}
            </span>
            {problem && (
              <p id={`problem-${name}`} class="problem" role="alert">
                {problem}
              </p>
            )}
          </div>
        );
      })}
      <p class="empty">{strings.hint}</p>
      <p class="buttons">
        <button type="submit" class="primary">
          {strings.save}
        </button>
        {edited && (
          <button type="button" data-action="undo-all" onClick={onUndoAll}>
            {strings.undoAll}
          </button>
        )}
        <button type="button" class="danger" data-action="not-figure" onClick={onNotFigure}>
          {strings.notFigure}
        </button>
      </p>
    </form>
  );
}
