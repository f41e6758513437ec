/** Runs one export at a time, with its progress, and says how it ended. */
import { useRef, useState } from 'preact/hooks';
import { groupDigits } from '@/lib/core/formats/notation';
import { i18n } from '@/lib/platform/i18n';
import { errorText } from '../error-text';
import type { Said } from '../use-attempt';
import type { FolderReport } from './folder';
import { mayWrite } from './folder';
import { copyExport, downloadExport, type ExportRun, folderExport, MOST_COPIED, TooMuchError } from './run';
import { sizeWords } from './size-words';

export interface Exporting {
  /** Clippings written so far; undefined while nothing is. */
  done: number | undefined;
  said: Said | undefined;
  run: (work: (run: Pick<ExportRun, 'signal' | 'progress'>) => Promise<string>) => void;
  cancel: () => void;
  forget: () => void;
}

/** What became of an export that was stopped. */
export class Stopped extends Error {
  override name = 'ExportStopped';
}

function failure(error: unknown, isAborted: boolean): Said {
  if (error instanceof Stopped) return { kind: 'hint', text: error.message };
  if (isAborted) return { kind: 'hint', text: i18n.t('exportPage.stopped') };
  if (error instanceof TooMuchError) {
    return { kind: 'failed', text: i18n.t('exportPage.tooMuch', [String(MOST_COPIED / 1_000_000)]) };
  }
  return { kind: 'failed', text: i18n.t('popup.failed', [errorText(error)]) };
}

export function useExport(): Exporting {
  const [done, setDone] = useState<number>();
  const [said, say] = useState<Said>();
  const running = useRef<AbortController>(undefined);
  return {
    done,
    said,
    run: (work) => {
      running.current?.abort();
      const lifetime = new AbortController();
      running.current = lifetime;
      const { signal } = lifetime;
      say(undefined);
      setDone(0);
      work({ signal, progress: (count) => signal.aborted || setDone(count) })
        .then(
          (text): Said => ({ kind: 'done', text }),
          (error: unknown): Said => failure(error, signal.aborted),
        )
        .then((result) => {
          if (running.current !== lifetime) return;
          say(result);
          setDone(undefined);
        });
    },
    cancel: () => running.current?.abort(),
    forget: () => say(undefined),
  };
}

/** Copies, and says how much. */
export async function copyAndTell(run: ExportRun): Promise<string> {
  return i18n.t('exportPage.copied', [groupDigits(await copyExport(run))]);
}

/** Downloads, and says what. */
export async function downloadAndTell(run: ExportRun): Promise<string> {
  const { name, clippings, bytes } = await downloadExport(run);
  return i18n.t('exportPage.downloaded', [name, groupDigits(clippings), sizeWords(bytes)]);
}

/** Writes into a folder, and says what; where it is stopped, how many files are complete. */
export async function writeAndTell(run: ExportRun, folder: FileSystemDirectoryHandle): Promise<string> {
  const report: FolderReport = { files: 0, kept: 0 };
  if (!(await mayWrite(folder))) throw new Stopped(i18n.t('exportPage.noPermission'));
  try {
    const clippings = await folderExport(run, folder, report);
    const text = i18n.t('exportPage.written', [folder.name, groupDigits(report.files), groupDigits(clippings)]);
    return report.kept > 0 ? `${text}${i18n.t('exportPage.kept', [groupDigits(report.kept)])}` : text;
  } catch (error) {
    if (!run.signal.aborted) throw error;
    throw new Stopped(i18n.t('exportPage.stoppedFolder', [groupDigits(report.files)]));
  }
}
