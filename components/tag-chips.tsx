import type { Tag } from '@/lib/core/types';

export interface TagChipsProps {
  tags: readonly Tag[];
  removeTag: (name: string) => string;
  onRemove: (tag: Tag) => void;
}

/** Tags, each with a button that takes it off. */
export function TagChips({ tags, removeTag, onRemove }: TagChipsProps) {
  return (
    <>
      {tags.map((tag) => (
        <span class="tag" key={tag.id} data-colour={tag.colour}>
          <span class="name">{tag.name}</span>
          <button
            type="button"
            title={removeTag(tag.name)}
            aria-label={removeTag(tag.name)}
            onClick={() => onRemove(tag)}
          >
            ×
          </button>
        </span>
      ))}
    </>
  );
}
