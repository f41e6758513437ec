/** A clipping's tags, with a field to add one; known tags are offered while typing. */
import { useId, useState } from 'preact/hooks';
import type { Tag } from '@/lib/core/types';

export interface TagEditorProps {
  tags: Tag[];
  /** All tags, for completion. */
  known: Tag[];
  strings: { addTag: string; removeTag: (name: string) => string };
  onAdd: (name: string) => void;
  onRemove: (tagId: string) => void;
}

export function TagEditor({ tags, known, strings, onAdd, onRemove }: TagEditorProps) {
  const [draft, setDraft] = useState('');
  const list = useId();
  const add = (): void => {
    if (draft.trim()) onAdd(draft);
    setDraft('');
  };
  return (
    <div class="tags">
      {tags.map(({ id, name }) => (
        <span class="tag" key={id}>
          {name}
          <button
            type="button"
            title={strings.removeTag(name)}
            aria-label={strings.removeTag(name)}
            onClick={() => onRemove(id)}
          >
            ×
          </button>
        </span>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          type="text"
          name="tag"
          list={list}
          maxLength={60}
          value={draft}
          placeholder={strings.addTag}
          aria-label={strings.addTag}
          autocomplete="off"
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={add}
        />
        <datalist id={list}>
          {known
            .filter(({ id }) => !tags.some((tag) => tag.id === id))
            .map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
        </datalist>
      </form>
    </div>
  );
}
