/** A quiet button that clips something of the article. */
import './clip-action.css';

export interface ClipActionProps {
  name: string;
  label: string;
  hint?: string;
  onClip: () => void;
}

export function ClipAction({ name, label, hint, onClip }: ClipActionProps) {
  return (
    <button type="button" data-action={name} title={hint} onClick={onClip}>
      {label}
    </button>
  );
}
