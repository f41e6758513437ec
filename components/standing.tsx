/** How a clipping stood in its article when that was last open, in words. */
export interface StandingMark {
  state: 'exact' | 'changed' | 'orphan' | 'unseen';
  text: string;
  /** When that was; what a hover says. */
  title?: string;
}

export function Standing({ state, text, title }: StandingMark) {
  return (
    <span class="standing-mark" data-state={state} title={title}>
      {text}
    </span>
  );
}
