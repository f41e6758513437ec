/** What merging a file would do, or has done, counted by sort of thing. */
import type { ComponentChildren } from 'preact';

export interface MergeRow {
  name: string;
  label: string;
  cells: { outcome: string; count: number; text: string }[];
}

export interface MergePreviewProps {
  caption: string;
  /** Heading of the first column. */
  what: string;
  outcomes: { outcome: string; label: string }[];
  rows: MergeRow[];
  children?: ComponentChildren;
}

export function MergePreview({ caption, what, outcomes, rows, children }: MergePreviewProps) {
  return (
    <div class="merge-preview">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            {outcomes.map(({ outcome, label }) => (
              <th key={outcome} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, cells }) => (
            <tr key={name} data-table={name}>
              <th scope="row">{label}</th>
              {cells.map(({ outcome, count, text }) => (
                <td key={outcome} data-outcome={outcome} class={count > 0 ? outcome : 'none'}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </div>
  );
}
