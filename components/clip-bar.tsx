/** The button by a finished selection: clips it, or clips it in a colour of the reader's choice. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { CLIPPING_COLOURS, type ClippingColour } from '@/lib/core/clippings/types';
import { Icon } from './icons';

export interface ClipBarProps {
  /** CSS colours, by name. */
  colours: Readonly<Record<ClippingColour, string>>;
  strings: { label: string; clip: string; choose: string; colour: Readonly<Record<ClippingColour, string>> };
  onClip: (colour?: ClippingColour) => void;
  /** The bar's size has changed. */
  onResize: () => void;
}

export function ClipBar({ colours, strings, onClip, onResize }: ClipBarProps) {
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(onResize, [isOpen]);
  /** Deaf to clicks that the page's own script dispatched. */
  const heard = (act: () => void) => (event: Event) => {
    if (event.isTrusted) act();
  };
  return (
    <div
      class="clip-bar"
      role="toolbar"
      aria-label={strings.label}
      // The selection and the focus stay where they are.
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" tabIndex={-1} class="clip" onClick={heard(() => onClip())}>
        <Icon name="clip" />
        <span>{strings.clip}</span>
      </button>
      {isOpen ? (
        CLIPPING_COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            tabIndex={-1}
            class="colour"
            title={strings.colour[colour]}
            aria-label={`${strings.clip} · ${strings.colour[colour]}`}
            style={{ '--colour': colours[colour] }}
            onClick={heard(() => onClip(colour))}
          />
        ))
      ) : (
        <button
          type="button"
          tabIndex={-1}
          class="choose"
          title={strings.choose}
          aria-label={strings.choose}
          onClick={heard(() => setOpen(true))}
        >
          <span class="wheel" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
