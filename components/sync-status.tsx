/** How tags stand with the browser's sync: one line, and behind it what else is known. */
import type { ComponentChildren } from 'preact';

export interface SyncStatusProps {
  kind: 'good' | 'waiting' | 'wrong' | 'off';
  /** One sentence. */
  text: string;
  title: string;
  /** What the reader should know before they choose one of the actions. */
  hint?: string | undefined;
  /** More to say in the line: a question with its answers. */
  actions: readonly { name: string; label: string; run: () => void }[];
  open: boolean;
  children: ComponentChildren;
}

export function SyncStatus({ kind, text, title, hint, actions, open, children }: SyncStatusProps) {
  return (
    <details id="sync" class={`sync ${kind}`} open={open}>
      <summary>
        <span class="dot" aria-hidden="true" />
        <strong>{title}</strong>
        <span class="state" role="status">
          {text}
        </span>
      </summary>
      {hint && <p class="hint">{hint}</p>}
      {actions.length > 0 && (
        <p class="actions">
          {actions.map(({ name, label, run }) => (
            <button key={name} type="button" class="plain" data-action={name} onClick={run}>
              {label}
            </button>
          ))}
        </p>
      )}
      {children}
    </details>
  );
}
