/** For a moment: that something was saved, or why it was not. */
export function Toast({ text, failed }: { text: string; failed: boolean }) {
  return (
    <p class={failed ? 'toast failed' : 'toast'} role="status">
      {text}
    </p>
  );
}
