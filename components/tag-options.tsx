import type { TagChoice } from '@/lib/core/tags/choices';

export interface TagOptionStrings {
  /** Name of the list. */
  choices: string;
  /** How a new tag is offered. */
  create: (name: string) => string;
  /** Why a tag is offered. */
  reasons: { term: string; together: string; recent: string };
}

export interface TagOptionsProps {
  /** The options' ids are this and their place. */
  id: string;
  expanded: boolean;
  offered: readonly TagChoice[];
  active: number;
  strings: TagOptionStrings;
  onTake: (choice: TagChoice) => void;
}

function Name({ name, mark }: TagChoice) {
  if (!mark) return <>{name}</>;
  return (
    <>
      {name.slice(0, mark.start)}
      <mark>{name.slice(mark.start, mark.end)}</mark>
      {name.slice(mark.end)}
    </>
  );
}

/** The list of a combobox; the focus stays in its field. */
export function TagOptions({ id, expanded, offered, active, strings, onTake }: TagOptionsProps) {
  const hint = ({ reason, clippings }: TagChoice): string => {
    if (reason === 'term' || reason === 'together' || reason === 'recent') return strings.reasons[reason];
    return reason === 'match' && clippings !== undefined ? String(clippings) : '';
  };
  return (
    <div id={`${id}-list`} class="tag-options" role="listbox" aria-label={strings.choices} hidden={!expanded}>
      {offered.map((choice, at) => (
        <div
          key={choice.name}
          id={`${id}-${at}`}
          class="tag-option"
          role="option"
          tabIndex={-1}
          data-reason={choice.reason}
          data-colour={choice.colour}
          aria-selected={at === active}
          // Before the click the field would lose the focus, and with it the list.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(choice);
          }}
        >
          <span class="name">{choice.reason === 'new' ? strings.create(choice.name) : <Name {...choice} />}</span>
          <small>{hint(choice)}</small>
        </div>
      ))}
    </div>
  );
}
