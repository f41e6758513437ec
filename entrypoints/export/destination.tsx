import { Notice } from '@/components/notice';
import { groupDigits } from '@/lib/core/formats/notation';
import { i18n } from '@/lib/platform/i18n';
import { effective } from '@/lib/view/export/choices';
import { hasFolders } from '@/lib/view/export/folder';
import { needsZip } from '@/lib/view/export/job';
import type { ExportRun } from '@/lib/view/export/run';
import { copyAndTell, downloadAndTell, type Exporting, Stopped, writeAndTell } from '@/lib/view/export/use-export';
import { useFolder } from '@/lib/view/export/use-folder';

export interface DestinationProps {
  /** Undefined where there is nothing to export. */
  run: Omit<ExportRun, 'signal' | 'progress'> | undefined;
  /** Clippings in all. */
  total: number;
  exporting: Exporting;
}

/** Where the export goes, how far it is, and how it ended. */
export function Destination({ run, total, exporting }: DestinationProps) {
  const { done, said, cancel } = exporting;
  const folder = useFolder();
  const toFolder = (known: FileSystemDirectoryHandle | undefined): void => {
    if (!run) return;
    exporting.run(async (one) => {
      const handle = known ?? (await folder.pick());
      if (!handle) throw new Stopped(i18n.t('exportPage.stopped'));
      return writeAndTell({ ...run, ...one }, handle);
    });
  };
  const isBusy = done !== undefined;
  const isZip = run !== undefined && needsZip({ ...effective(run.choices), plan: run.plan });
  const canCopy = run !== undefined && run.choices.form !== 'xlsx';
  return (
    <section aria-labelledby="where">
      <h2 id="where">{i18n.t('exportPage.where')}</h2>
      <p class="buttons">
        <button
          type="button"
          class="primary"
          data-action="download"
          disabled={!run || isBusy}
          onClick={() => run && exporting.run((one) => downloadAndTell({ ...run, ...one }))}
        >
          {i18n.t(isZip ? 'exportPage.zip' : 'exportPage.download')}
        </button>
        <button
          type="button"
          class="secondary"
          data-action="copy"
          disabled={!canCopy || isBusy}
          onClick={() => run && exporting.run((one) => copyAndTell({ ...run, ...one }))}
        >
          {i18n.t('exportPage.copy')}
        </button>
        {folder.can && (
          <button
            type="button"
            class="secondary"
            data-action="folder"
            disabled={!run || isBusy}
            onClick={() => toFolder(folder.handle)}
          >
            {folder.handle ? i18n.t('exportPage.intoFolder', [folder.handle.name]) : i18n.t('exportPage.folder')}
          </button>
        )}
        {folder.handle && hasFolders() && (
          <button
            type="button"
            class="plain"
            data-action="other-folder"
            disabled={isBusy}
            onClick={() => toFolder(undefined)}
          >
            {i18n.t('exportPage.otherFolder')}
          </button>
        )}
      </p>
      {isBusy && (
        <div class="working">
          <progress max={Math.max(1, total)} value={done} aria-label={i18n.t('exportPage.title')} />
          <span>{i18n.t('exportPage.working', [groupDigits(done), groupDigits(total)])}</span>
          <button type="button" class="secondary" data-action="cancel" onClick={cancel}>
            {i18n.t('exportPage.cancel')}
          </button>
        </div>
      )}
      <div aria-live="polite">{said && <Notice {...said} />}</div>
    </section>
  );
}
