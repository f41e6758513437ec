/** A small round button that shows a sign; its label says what it does. */
export interface IconButtonProps {
  action: string;
  label: string;
  /** Data of an SVG path in a field of 20 by 20. */
  path: string;
  onClick: () => void;
}

export function IconButton({ action, label, path, onClick }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" data-action={action} aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
