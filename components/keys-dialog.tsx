/** The keys of a page, shown over it. */
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface KeysDialogProps {
  label: string;
  keys: { keys: string[]; text: string }[];
  close: string;
  onClose: () => void;
}

export function KeysDialog({ label, keys, close, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-label={label} onClose={onClose}>
      <h2>{label}</h2>
      <dl>
        {keys.map(({ keys: names, text }) => (
          <div key={text}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="secondary" data-action="close-keys" onClick={() => dialog.current?.close()}>
        {close}
      </button>
    </dialog>
  );
}
