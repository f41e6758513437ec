/** What restoring a backup would do, in numbers, and the ways to do it. */

export interface PreviewRow {
  kind: string;
  fresh: number;
  same: number;
  different: number;
  missing: number;
}

export interface BackupPreviewProps {
  title: string;
  /** Undefined while the backup is read. */
  rows: readonly PreviewRow[] | undefined;
  strings: {
    reading: string;
    nothing: string;
    kind: string;
    fresh: string;
    same: string;
    different: string;
    missing: string;
    merge: string;
    mergeHint: string;
    replace: string;
    replaceHint: string;
    cancel: string;
  };
  /** Something is being restored. */
  busy: boolean;
  onRestore: (mode: 'merge' | 'replace') => void;
  onCancel: () => void;
}

function isEmpty({ fresh, same, different, missing }: PreviewRow): boolean {
  return fresh + same + different + missing === 0;
}

function Counts({ rows, strings }: { rows: readonly PreviewRow[]; strings: BackupPreviewProps['strings'] }) {
  return (
    <table>
      <thead>
        <tr>
          {[strings.kind, strings.fresh, strings.same, strings.different, strings.missing].map((text) => (
            <th scope="col" key={text}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, fresh, same, different, missing }) => (
          <tr key={kind}>
            <th scope="row">{kind}</th>
            <td>{fresh}</td>
            <td>{same}</td>
            <td>{different}</td>
            <td>{missing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function BackupPreview({ title, rows, strings, busy, onRestore, onCancel }: BackupPreviewProps) {
  const shown = rows?.filter((row) => !isEmpty(row)) ?? [];
  const isSame =
    rows !== undefined && shown.every(({ fresh, different, missing }) => fresh + different + missing === 0);
  const way = (mode: 'merge' | 'replace', label: string, hint: string) => (
    <div class="way">
      <button
        type="button"
        class="secondary"
        data-restore={mode}
        aria-describedby={`hint-${mode}`}
        disabled={busy}
        onClick={() => onRestore(mode)}
      >
        {label}
      </button>
      <small id={`hint-${mode}`}>{hint}</small>
    </div>
  );
  return (
    <section class="backup-preview" aria-label={title} aria-busy={rows === undefined || busy}>
      <h3>{title}</h3>
      {rows === undefined && <p role="status">{strings.reading}</p>}
      {shown.length > 0 && <Counts rows={shown} strings={strings} />}
      {isSame && <p>{strings.nothing}</p>}
      {rows !== undefined && !isSame && (
        <>
          {way('merge', strings.merge, strings.mergeHint)}
          {way('replace', strings.replace, strings.replaceHint)}
        </>
      )}
      <button type="button" class="link" data-action="cancel" disabled={busy} onClick={onCancel}>
        {strings.cancel}
      </button>
    </section>
  );
}
