/** The keys of the library's list besides those that move in it. */
export interface ListActions {
  toggle: () => void;
  selectAll: () => void;
  open: () => void;
  note: () => void;
  tag: () => void;
  copy: () => void;
  remove: () => void;
  undo: () => void;
  /** Opens or closes the group; false where there is none to open or close. */
  unfold: (open: boolean) => boolean;
  leave: () => void;
}

/** Does what the key asks for; false where it asks for nothing. */
export function actOn(event: KeyboardEvent, actions: ListActions): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (event.key === 'a') actions.selectAll();
    else if (event.key === 'z') actions.undo();
    else return false;
    return true;
  }
  switch (event.key) {
    case 'x':
    case ' ':
      actions.toggle();
      return true;
    case 'Enter':
      actions.open();
      return true;
    case 'e':
      actions.note();
      return true;
    case 't':
      actions.tag();
      return true;
    case 'c':
      actions.copy();
      return true;
    case 'Delete':
    case 'Backspace':
      actions.remove();
      return true;
    case 'ArrowLeft':
      return actions.unfold(false);
    case 'ArrowRight':
      return actions.unfold(true);
    case 'Escape':
      actions.leave();
      return true;
    default:
      return false;
  }
}

/** Keys that work anywhere on the page but in fields: `/` and `?`. */
export function pageKey(event: KeyboardEvent): 'search' | 'help' | undefined {
  const { target } = event;
  const isField =
    target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
  if (isField || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  return event.key === '/' ? 'search' : event.key === '?' ? 'help' : undefined;
}
