/** The backups that there are, the newest first. */

export interface BackupRow {
  name: string;
  /** When it was made, in words. */
  when: string;
  /** By whom, how many clippings, how large. */
  about: string;
}

export interface BackupListProps {
  rows: readonly BackupRow[];
  /** Name of the one that is looked at. */
  open: string | undefined;
  strings: { list: string; none: string; restore: string; restoreOf: (when: string) => string };
  onOpen: (name: string) => void;
}

export function BackupList({ rows, open, strings, onOpen }: BackupListProps) {
  if (rows.length === 0) return <p class="empty">{strings.none}</p>;
  return (
    <ul class="backups" aria-label={strings.list}>
      {rows.map(({ name, when, about }) => (
        <li key={name}>
          <span class="when">{when}</span>
          <span class="about">{about}</span>
          <button
            type="button"
            class="secondary"
            data-action="restore"
            aria-label={strings.restoreOf(when)}
            aria-expanded={open === name}
            onClick={() => onOpen(name)}
          >
            {strings.restore}
          </button>
        </li>
      ))}
    </ul>
  );
}
