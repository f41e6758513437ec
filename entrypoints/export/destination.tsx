import { Notice } from '@/components/notice';
import { groupDigits } from '@/lib/core/formats/notation';
import { i18n } from '@/lib/platform/i18n';
import { effective } from '@/lib/view/export/choices';
import { needsZip } from '@/lib/view/export/job';
import type { ExportRun } from '@/lib/view/export/run';
import { copyAndTell, downloadAndTell, type Exporting } from '@/lib/view/export/use-export';

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
