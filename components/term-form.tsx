/** The fields of a term, for a new one or one that is changed. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TermFields } from '@/lib/core/glossaries/types';
import type { Category } from '@/lib/core/types';
import { Choice } from './choice';

export interface TermFormProps {
  initial: TermFields;
  categories: { id: Category; label: string }[];
  strings: {
    name: string;
    category: string;
    aliases: string;
    aliasesHint: string;
    note: string;
    save: string;
    cancel?: string;
  };
  /** What is wrong with the fields: an error keeps them from being saved. */
  check: (fields: TermFields) => { text: string; isError: boolean } | undefined;
  onSave: (fields: TermFields) => void;
  onCancel?: () => void;
}

/** Between aliases, as people write lists. */
const BETWEEN = /[|｜\n；;]/;

export function TermForm({ initial, categories, strings, check, onSave, onCancel }: TermFormProps) {
  const [fields, setFields] = useState(initial);
  const [aliases, setAliases] = useState(initial.aliases.join('；'));
  const [tried, setTried] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => name.current?.focus(), []);
  const whole: TermFields = { ...fields, aliases: aliases.split(BETWEEN).filter((alias) => alias.trim()) };
  const problem = check(whole);
  // Nobody wants to be told that the name is missing before having begun to type.
  const told = problem && (tried || !problem.isError || fields.name !== initial.name) ? problem : undefined;
  return (
    <form
      class="term-form"
      onKeyDown={(event) => {
        // In the middle of writing by an input method, Escape is its own.
        if (event.key === 'Escape' && !event.isComposing) onCancel?.();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!problem?.isError) onSave(whole);
      }}
    >
      <label>
        <span>{strings.name}</span>
        <input
          ref={name}
          name="name"
          autocomplete="off"
          value={fields.name}
          aria-invalid={told?.isError ?? false}
          onInput={(event) => setFields({ ...fields, name: event.currentTarget.value })}
        />
      </label>
      <Choice
        name="category"
        label={strings.category}
        value={fields.category}
        options={categories}
        onChange={(category) => setFields({ ...fields, category })}
      />
      <label>
        <span>{strings.aliases}</span>
        <input
          name="aliases"
          autocomplete="off"
          value={aliases}
          placeholder={strings.aliasesHint}
          onInput={(event) => setAliases(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{strings.note}</span>
        <textarea
          name="note"
          rows={2}
          value={fields.note}
          onInput={(event) => setFields({ ...fields, note: event.currentTarget.value })}
        />
      </label>
      {told && (
        <p class={told.isError ? 'problem error' : 'problem'} role="status">
          {told.text}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="primary">
          {strings.save}
        </button>
        {onCancel && (
          <button type="button" class="plain" onClick={onCancel}>
            {strings.cancel}
          </button>
        )}
      </p>
    </form>
  );
}
