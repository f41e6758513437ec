import { useState } from 'preact/hooks';
import { i18n } from '@/lib/platform/i18n';
import { errorText } from './error-text';

/** What a view says of what was last done; the shape of components/notice. */
export interface Said {
  kind: 'done' | 'hint' | 'failed';
  text: string;
  action?: { label: string; run: () => void };
}

export interface Attempts {
  notice: Said | undefined;
  say: (notice: Said | undefined) => void;
  /** Runs what the reader has asked for and says so where it fails. */
  attempt: (work: () => Promise<void>) => void;
}

/** `failed` is what is said of a failure, with the error put in. */
export function useAttempts(failed: 'popup.failed' | 'panel.failed' | 'recovery.failed' = 'popup.failed'): Attempts {
  const [notice, say] = useState<Said>();
  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => say({ kind: 'failed', text: i18n.t(failed, [errorText(error)]) }));
  };
  return { notice, say, attempt };
}
