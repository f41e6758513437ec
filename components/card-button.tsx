/** A button of the card, deaf to clicks that the page's own script dispatched: they are none of the reader's. */
import type { ComponentChildren } from 'preact';

export interface CardButtonProps {
  label: string;
  className?: string;
  expanded?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

export function CardButton({ label, className, expanded, onClick, children }: CardButtonProps) {
  return (
    <button
      type="button"
      class={className}
      title={label}
      aria-label={label}
      aria-expanded={expanded}
      onClick={(event) => {
        if (event.isTrusted) onClick();
      }}
    >
      {children}
    </button>
  );
}
