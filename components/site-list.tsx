/** A list of sites by groups, to be looked at and changed. */
import { useState } from 'preact/hooks';

export interface SiteRow {
  pattern: string;
  /** The site as an address shows it. */
  label: string;
  /** What it calls itself; missing for sites that the reader has added. */
  name?: string;
  /** The browser lets the extension read it. */
  allowed: boolean;
}

export interface SiteRows {
  id: string;
  label: string;
  rows: readonly SiteRow[];
}

export interface SiteListProps {
  groups: readonly SiteRows[];
  /** What the reader should know beforehand of the browser's question. */
  note?: string;
  strings: Record<'add' | 'addLabel' | 'addHint' | 'allowed' | 'restore', string> & {
    /** `site` is its label. */
    remove: (site: string) => string;
  };
  /** Answers what keeps the text from being added, one problem an item; nothing where all was added. */
  onAdd: (text: string) => string[];
  onRemove: (pattern: string) => void;
  /** undefined where nothing is missing of the list as it was. */
  onRestore?: () => void;
}

/** The row of a button goes: the focus moves to the next one, or to the heading of the group. */
function moveOn(button: HTMLElement): void {
  const row = button.closest('li');
  const near = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = near?.querySelector('button') ?? row?.closest('details')?.querySelector('summary');
  next?.focus();
}

function Rows({ group, props }: { group: SiteRows; props: SiteListProps }) {
  const { strings, onRemove } = props;
  return (
    <details class="site-group" open={group.rows.length <= 4}>
      <summary>
        {group.label} <span class="count">{group.rows.length}</span>
      </summary>
      <ul>
        {group.rows.map(({ pattern, label, name, allowed }) => (
          <li key={pattern} data-pattern={pattern}>
            <span class="host" title={label}>
              {label}
            </span>
            {name && <span class="site-name">{name}</span>}
            {allowed && (
              <span class="allowed" role="img" title={strings.allowed} aria-label={strings.allowed}>
                ✓
              </span>
            )}
            <button
              type="button"
              class="icon"
              aria-label={strings.remove(label)}
              onClick={({ currentTarget }) => {
                moveOn(currentTarget);
                onRemove(pattern);
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function SiteList(props: SiteListProps) {
  const { groups, note, strings, onAdd, onRestore } = props;
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  const add = (event: Event): void => {
    event.preventDefault();
    const found = onAdd(text);
    setProblems(found);
    if (found.length === 0) setText('');
  };
  return (
    <div class="site-list">
      {note && <p class="suffix-note">{note}</p>}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map((group) => (
          <Rows key={group.id} group={group} props={props} />
        ))}
      <form class="add-site" onSubmit={add}>
        <input
          name="site"
          value={text}
          placeholder={strings.addHint}
          aria-label={strings.addLabel}
          aria-invalid={problems.length > 0}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="plain" disabled={text.trim() === ''}>
          {strings.add}
        </button>
        {onRestore && (
          <button type="button" class="plain" data-action="restore-list" onClick={onRestore}>
            {strings.restore}
          </button>
        )}
      </form>
      {problems.length > 0 && (
        <ul class="problems" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
