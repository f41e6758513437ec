import { useCallback, useRef, useState } from 'preact/hooks';

/** How it stands with what the reader has just changed; `saved` means that it is on the disk. */
export type Saving = { kind: 'idle' | 'saving' | 'saved' } | { kind: 'failed'; error: unknown; retry: () => void };

/** Runs changes and says how they stand. The promise answers whether the change was saved, and never rejects. */
export function useSaving(): { saving: Saving; save: (work: () => Promise<unknown>) => Promise<boolean> } {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const running = useRef(0);
  const save = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    running.current++;
    setSaving({ kind: 'saving' });
    try {
      await work();
      running.current--;
      // Of several changes the last tells; one that has failed is not covered up.
      setSaving((now) => (running.current === 0 && now.kind !== 'failed' ? { kind: 'saved' } : now));
      return true;
    } catch (error) {
      running.current--;
      console.error('Cezhu: a change was not saved:', error);
      setSaving({ kind: 'failed', error, retry: () => void save(work) });
      return false;
    }
  }, []);
  return { saving, save };
}
