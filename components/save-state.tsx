/** How it stands with what was just changed: saving, saved, or not saved and what to do about it. */
export interface SaveStateProps {
  kind: 'idle' | 'saving' | 'saved' | 'failed';
  strings: { saving: string; saved: string; savedHint: string; retry: string; asFile: string };
  /** Why it was not saved. */
  problem?: string;
  onRetry?: () => void;
  /** Hands the reader's text over as a file, so that nothing is lost. */
  onFile?: () => void;
}

export function SaveState({ kind, strings, problem, onRetry, onFile }: SaveStateProps) {
  if (kind === 'failed') {
    return (
      <p class="notice failed" role="alert" data-save="failed">
        <span>{problem}</span>
        <span class="choices">
          <button type="button" data-action="retry" onClick={onRetry}>
            {strings.retry}
          </button>
          <button type="button" data-action="save-file" onClick={onFile}>
            {strings.asFile}
          </button>
        </span>
      </p>
    );
  }
  return (
    <span class="save-state" role="status" data-save={kind} title={kind === 'saved' ? strings.savedHint : undefined}>
      {kind === 'saving' ? strings.saving : kind === 'saved' ? strings.saved : ''}
    </span>
  );
}
