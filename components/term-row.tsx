/** One of the reader's terms in a list. */
import type { TermFields } from '@/lib/core/glossaries/types';

export interface TermRowProps {
  term: TermFields & { id: string };
  category: string;
  /** Colour of the category's family. */
  colour: string;
  strings: { edit: string; remove: string };
  onEdit: () => void;
  onRemove: () => void;
}

export function TermRow({ term, category, colour, strings, onEdit, onRemove }: TermRowProps) {
  const { id, name, aliases, note } = term;
  return (
    <li class="term" data-term={id} style={{ '--family': colour }}>
      <p class="name">
        <strong>{name}</strong>
        <small class="category">{category}</small>
      </p>
      {aliases.length > 0 && <p class="aliases">{aliases.join('、')}</p>}
      {note && <p class="note">{note}</p>}
      <span class="actions">
        <button type="button" data-action="edit-term" aria-label={`${strings.edit} ${name}`} onClick={onEdit}>
          {strings.edit}
        </button>
        <button type="button" data-action="remove-term" aria-label={`${strings.remove} ${name}`} onClick={onRemove}>
          {strings.remove}
        </button>
      </span>
    </li>
  );
}
