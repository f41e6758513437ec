/** What an import would do, before anything is written. */
import type { ComponentChildren } from 'preact';

export interface ImportPreviewProps {
  /** The file, and how it was read. */
  title: string;
  hints: string[];
  counts: { name: 'added' | 'changed' | 'same' | 'refused'; label: string; count: number }[];
  samples: { label: string; items: string[] }[];
  problems: { row: string; value: string; text: string; isError: boolean }[];
  /** How many problems are not shown. */
  more?: string;
  strings: { problems: string; download: string; confirm: string; cancel: string };
  canConfirm: boolean;
  busy: boolean;
  onDownload: () => void;
  onConfirm: () => void;
  onCancel: () => void;
  children?: ComponentChildren;
}

export function ImportPreview(props: ImportPreviewProps) {
  const { title, hints, counts, samples, problems, more, strings, canConfirm, busy } = props;
  return (
    <section class="preview" aria-label={title}>
      <h3>{title}</h3>
      {hints.map((hint) => (
        <p key={hint} class="empty">
          {hint}
        </p>
      ))}
      <dl class="counts">
        {counts.map(({ name, label, count }) => (
          <div key={name} class={count > 0 ? name : `${name} none`}>
            <dt>{label}</dt>
            <dd data-count={name}>{count}</dd>
          </div>
        ))}
      </dl>
      {samples.map(({ label, items }) => (
        <div key={label} class="samples">
          <h4>{label}</h4>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
      {problems.length > 0 && (
        <div class="problems">
          <h4>{strings.problems}</h4>
          <ul>
            {problems.map(({ row, value, text, isError }) => (
              <li key={`${row} ${text} ${value}`} class={isError ? 'error' : 'warning'}>
                <span class="row">{row}</span>
                <span>
                  {value && <q>{value}</q>} {text}
                </span>
              </li>
            ))}
          </ul>
          {more && <p class="empty">{more}</p>}
          <p class="actions">
            <button type="button" data-action="download-problems" onClick={props.onDownload}>
              {strings.download}
            </button>
          </p>
        </div>
      )}
      {props.children}
      <p class="buttons">
        <button
          type="button"
          class="primary"
          data-action="confirm-import"
          disabled={!canConfirm || busy}
          onClick={props.onConfirm}
        >
          {strings.confirm}
        </button>
        <button type="button" class="plain" data-action="cancel-import" disabled={busy} onClick={props.onCancel}>
          {strings.cancel}
        </button>
        {busy && <progress />}
      </p>
    </section>
  );
}
