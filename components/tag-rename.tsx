import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_TAG } from '@/lib/core/tags/limits';

export interface TagRenameProps {
  name: string;
  strings: { name: string; save: string; cancel: string };
  /** What stands in the way of a name, said below it; where another tag has it, the button says that the two become one. */
  check: (name: string) => { problem?: string; save?: string };
  onSave: (name: string) => void;
  onCancel: () => void;
}

/** A tag's name while it is changed. */
export function TagRename({ name, strings, check, onSave, onCancel }: TagRenameProps) {
  const [draft, setDraft] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  const { problem, save = strings.save } = check(draft);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) {
          event.preventDefault();
          onCancel();
        }
        // The keys of the list are letters here.
        event.stopPropagation();
      }}
    >
      <input
        ref={input}
        name="tag-name"
        aria-label={strings.name}
        maxLength={LONGEST_TAG}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <span class="problem" role="status" title={problem}>
        {problem}
      </span>
      <span class="actions">
        <button type="submit" data-action="save-name">
          {save}
        </button>
        <button type="button" data-action="cancel" onClick={onCancel}>
          {strings.cancel}
        </button>
      </span>
    </form>
  );
}
