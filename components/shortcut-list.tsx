/** The keyboard shortcuts as they are set in the browser. */
export interface ShortcutRow {
  name: string;
  description: string;
  /** The keys, each as the browser names it; empty where none are set. */
  keys: readonly string[];
}

export function ShortcutList({ rows, unassigned }: { rows: readonly ShortcutRow[]; unassigned: string }) {
  return (
    <ul class="shortcuts">
      {rows.map(({ name, description, keys }) => (
        <li key={name} data-command={name}>
          <span>{description}</span>
          {keys.length === 0 ? (
            <span class="unassigned">{unassigned}</span>
          ) : (
            <span class="keys">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
