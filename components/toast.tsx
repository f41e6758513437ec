import { CardButton } from './card-button';

export interface ToastProps {
  text: string;
  failed: boolean;
  /** What can be done about it, such as taking it back. */
  action?: { label: string; run: () => void; second?: { label: string; run: () => void } };
}

/** For a moment: that something was saved, or why it was not. */
export function Toast({ text, failed, action }: ToastProps) {
  return (
    <p class={failed ? 'toast failed' : 'toast'} role="status">
      {text}
      {[action, action?.second].map(
        (one) =>
          one && (
            <CardButton key={one.label} label={one.label} onClick={one.run}>
              {one.label}
            </CardButton>
          ),
      )}
    </p>
  );
}
