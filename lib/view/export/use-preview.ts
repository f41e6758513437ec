import { useLayoutEffect, useState } from 'preact/hooks';
import { type ExportRun, previewText } from './run';

/** Code units of a preview. */
const LONGEST = 4_000;

export type Preview =
  | { kind: 'waiting' }
  | { kind: 'workbook' }
  | { kind: 'text'; text: string; cut: boolean }
  | { kind: 'failed'; error: unknown };

/** How an export would begin; follows what is chosen. `run` is undefined where there is nothing to export. */
export function usePreview(run: Omit<ExportRun, 'signal' | 'progress'> | undefined): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'waiting' });
  useLayoutEffect(() => {
    if (!run) return;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    previewText({ ...run, signal, progress: () => undefined }).then(
      (text) => {
        if (signal.aborted) return;
        if (text === undefined) setPreview({ kind: 'workbook' });
        else setPreview({ kind: 'text', text: text.slice(0, LONGEST).toWellFormed(), cut: text.length > LONGEST });
      },
      (error: unknown) => signal.aborted || setPreview({ kind: 'failed', error }),
    );
    return () => lifetime.abort();
  }, [run?.plan, run?.choices]);
  return preview;
}
