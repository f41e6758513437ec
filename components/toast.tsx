export interface ToastProps {
  text: string;
  failed: boolean;
  /** What can be done about it, such as taking it back. */
  action?: { label: string; run: () => void };
}

/** For a moment: that something was saved, or why it was not. */
export function Toast({ text, failed, action }: ToastProps) {
  return (
    <p class={failed ? 'toast failed' : 'toast'} role="status">
      {text}
      {action && (
        <button
          type="button"
          onClick={(event) => {
            // A click that the page's own script dispatched is none of the reader's.
            if (event.isTrusted) action.run();
          }}
        >
          {action.label}
        </button>
      )}
    </p>
  );
}
