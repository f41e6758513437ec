/** What can be done with one clipping: the same in the popup's list and in the library. */
import type { ComponentChildren } from 'preact';

export interface ClippingActionsProps {
  strings: { copy: string; download: string; remove: string };
  onCopy: () => void;
  onDownload: () => void;
  onRemove: () => void;
  /** What stands before these, and behind them. */
  before?: ComponentChildren;
  children?: ComponentChildren;
}

export function ClippingActions(props: ClippingActionsProps) {
  const { strings } = props;
  const button = (name: 'copy' | 'download' | 'remove', onClick: () => void) => (
    <button type="button" data-action={name} onClick={onClick}>
      {strings[name]}
    </button>
  );
  return (
    <span class="actions">
      {props.before}
      {button('copy', props.onCopy)}
      {button('download', props.onDownload)}
      {button('remove', props.onRemove)}
      {props.children}
    </span>
  );
}
