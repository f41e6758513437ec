/** The page's side of the library: asks the worker. */
import { MessageError } from '@/lib/platform/messages';
import type { FromWorker, ToWorker } from './protocol';

export interface LibraryClient {
  ask<K extends keyof ToWorker>(name: K, params: ToWorker[K]['params']): Promise<ToWorker[K]['result']>;
  /** Ends the worker. */
  close(): void;
}

export interface LibraryEvents {
  onChanged(progress: { read: number; total: number }): void;
  onFailed(error: Error): void;
}

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/** Starts the worker (entrypoints/library-worker), which begins to read at once. */
export function openLibrary({ onChanged, onFailed }: LibraryEvents): LibraryClient {
  const worker = new Worker('/library-worker.js');
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'changed') return onChanged(data);
    const asked = data.number === undefined ? undefined : waiting.get(data.number);
    if (data.number !== undefined) waiting.delete(data.number);
    if (data.kind === 'answer') asked?.resolve(data.value as never);
    else (asked?.reject ?? onFailed)(new MessageError(data.name, data.message));
  });
  worker.addEventListener('error', ({ message }) => onFailed(new MessageError('LibraryWorkerError', message)));
  return {
    ask: (name, params) =>
      new Promise((resolve, reject) => {
        const number = ++last;
        waiting.set(number, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ number, name, params });
      }),
    close: () => worker.terminate(),
  };
}
