import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Tag } from '@/lib/core/types';

export interface MergeTagsProps {
  /** The tags that become one, the most used first. */
  tags: readonly (Tag & { clippings: number })[];
  /** How many clippings carry at least one of them; undefined until that is known. */
  carrying: number | undefined;
  strings: {
    title: string;
    into: string;
    clippings: (count: number) => string;
    /** What will have changed. */
    preview: (clippings: number, others: string, into: string) => string;
    merge: string;
    cancel: string;
  };
  onMerge: (into: string) => void;
  onCancel: () => void;
}

/** Asks which of several tags the others become, and says what that changes. */
export function MergeTags({ tags, carrying, strings, onMerge, onCancel }: MergeTagsProps) {
  const [chosen, choose] = useState(tags[0]?.id ?? '');
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed rather than taken away: the focus goes back to where it was.
    return () => shown?.close();
  }, []);
  const into = tags.find(({ id }) => id === chosen) ?? tags[0];
  if (!into) return null;
  const others = tags.filter((tag) => tag !== into).map(({ name }) => name);
  return (
    <dialog ref={dialog} class="merge" aria-labelledby="merge-title" onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onMerge(into.id);
        }}
      >
        <h2 id="merge-title">{strings.title}</h2>
        <fieldset>
          <legend>{strings.into}</legend>
          {tags.map((tag) => (
            <label key={tag.id} data-colour={tag.colour}>
              <input type="radio" name="into" value={tag.id} checked={tag === into} onChange={() => choose(tag.id)} />
              <span class="text">{tag.name}</span> <small>{strings.clippings(tag.clippings)}</small>
            </label>
          ))}
        </fieldset>
        <p class="preview" role="status">
          {carrying === undefined ? '' : strings.preview(carrying, others.join('、'), into.name)}
        </p>
        <p class="buttons">
          <button type="submit" class="primary" data-action="merge-now">
            {strings.merge}
          </button>
          <button type="button" class="plain" data-action="cancel" onClick={onCancel}>
            {strings.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}
