/** What has just happened, or why something cannot be done; with one thing to do about it at the most. */
export interface NoticeProps {
  kind: 'done' | 'hint' | 'failed';
  text: string;
  action?: { label: string; run: () => void };
}

export function Notice({ kind, text, action }: NoticeProps) {
  return (
    <p class={`notice ${kind}`} role={kind === 'failed' ? 'alert' : 'status'}>
      <span>{text}</span>
      {action && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </p>
  );
}
