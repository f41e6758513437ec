import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FileDrop } from '@/components/file-drop';
import { MergePreview } from '@/components/merge-preview';
import { Notice } from '@/components/notice';
import { groupDigits } from '@/lib/core/formats/notation';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { dayWords } from '@/lib/view/library/clipping-words';
import { changesAnything, fileHints, mergeRows, mergeTotals, outcomeColumns } from '@/lib/view/transfer/merge-words';
import { openFiles } from '@/lib/view/transfer/open-file';
import { type Preview, previewOf } from '@/lib/view/transfer/preview';
import type { StagedFile } from '@/lib/view/transfer/staged-file';
import { useAttempts } from '@/lib/view/use-attempt';

/** Milliseconds between two looks at how far the background is. */
const LOOK = 500;

type Step =
  | { kind: 'choose' }
  | { kind: 'working'; what: 'reading' | 'comparing' | 'merging'; share: number }
  | { kind: 'preview'; file: StagedFile; preview: Preview };

function Working({ what, share, cancel }: { what: string; share: number; cancel?: () => void }) {
  return (
    <p class="working" role="status">
      <span>{i18n.t('transfer.percent', [what, String(Math.floor(Math.min(share, 1) * 100))])}</span>
      <progress max={1} value={Math.min(share, 1)} aria-label={what} />
      {cancel && (
        <button type="button" class="plain" data-action="cancel-import" onClick={cancel}>
          {i18n.t('transfer.cancel')}
        </button>
      )}
    </p>
  );
}

/** What was deleted here for good stays away unless the reader wants it back. */
function Erased({
  preview: { counts, lastErased },
  wanted,
  onWant,
}: {
  preview: Preview;
  wanted: boolean;
  onWant: (wanted: boolean) => void;
}) {
  const count = counts.clippings.erased + counts.trash.erased;
  if (count === 0) return null;
  return (
    <div class="erased" data-erased={count}>
      <p>{i18n.t('erased.leftOut', [groupDigits(count), dayWords(lastErased)])}</p>
      <label class="check">
        <input
          type="checkbox"
          name="with-erased"
          checked={wanted}
          onChange={(event) => onWant(event.currentTarget.checked)}
        />
        <span>{i18n.t('erased.bring')}</span>
      </label>
    </div>
  );
}

/** Watches how far the background is while `work` runs; being asked keeps it awake. */
async function watching<T>(job: string, progress: (batches: number) => void, work: Promise<T>): Promise<T> {
  const look = (): void => {
    askBackground('transfer.progress', { job }).then(progress, (error: unknown) =>
      console.error('Cezhu: the background does not say how far it is:', error),
    );
  };
  const timer = setInterval(look, LOOK);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/** Brings a file in: choose, preview, confirm. Nothing is written before the last. */
export function OpenSection() {
  const { notice, say, attempt } = useAttempts();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [withErased, setWithErased] = useState(false);
  const running = useRef<AbortController>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step.kind);
  // The button that had the focus is gone with its step.
  useLayoutEffect(() => {
    if (shown.current !== step.kind) heading.current?.focus();
    shown.current = step.kind;
  }, [step.kind]);

  const does = ({ counts, lastErased }: Preview): boolean =>
    changesAnything(counts) || (withErased && lastErased !== '');

  const take = async (files: readonly File[]): Promise<void> => {
    const lifetime = new AbortController();
    running.current = lifetime;
    const { signal } = lifetime;
    say(undefined);
    let staged: StagedFile | undefined;
    const working = (what: 'reading' | 'comparing') => (share: number) => setStep({ kind: 'working', what, share });
    try {
      working('reading')(0);
      staged = await openFiles(files, working('reading'), signal);
      const { job, batches } = staged;
      const preview = await previewOf(job, (done) => working('comparing')(done / batches), signal);
      setWithErased(false);
      setStep({ kind: 'preview', file: staged, preview });
    } catch (error) {
      setStep({ kind: 'choose' });
      if (staged) await askBackground('transfer.discard', { job: staged.job });
      if (!signal.aborted) throw error;
      say({ kind: 'hint', text: i18n.t('transfer.stopped') });
    }
  };

  const giveUp = async ({ job }: StagedFile): Promise<void> => {
    setStep({ kind: 'choose' });
    await askBackground('transfer.discard', { job });
  };

  const undo = async (job: string): Promise<void> => {
    const kept = await askBackground('transfer.undo', { job });
    say({
      kind: 'done',
      text: kept > 0 ? i18n.t('transfer.undoneBut', [groupDigits(kept)]) : i18n.t('transfer.undone'),
    });
  };

  const merge = async (file: StagedFile, preview: Preview): Promise<void> => {
    const { job, batches } = file;
    setStep({ kind: 'working', what: 'merging', share: 0 });
    try {
      const progress = (done: number) => setStep({ kind: 'working', what: 'merging', share: done / batches });
      const { added, changed } = mergeTotals(
        await watching(job, progress, askBackground('transfer.commit', { job, withErased })),
      );
      setStep({ kind: 'choose' });
      say({
        kind: 'done',
        text: i18n.t('transfer.merged', [groupDigits(added), groupDigits(changed)]),
        action: { label: i18n.t('transfer.undo'), run: () => attempt(() => undo(job)) },
      });
    } catch (error) {
      // What is staged is still there: the reader can try again.
      setStep({ kind: 'preview', file, preview });
      throw error;
    }
  };

  return (
    <section aria-labelledby="open" data-section="open">
      <h2 id="open" ref={heading} tabIndex={-1}>
        {i18n.t('transfer.open')}
      </h2>
      <p>{i18n.t('transfer.openHint')}</p>
      {step.kind === 'choose' && (
        <FileDrop
          accept=".json,.jsonld,.gz,.md,.markdown"
          multiple
          strings={{ choose: i18n.t('transfer.choose'), hint: i18n.t('transfer.chooseHint') }}
          onFile={(_, files) => attempt(() => take(files))}
        />
      )}
      {step.kind === 'working' && (
        <Working
          what={i18n.t(`transferStep.${step.what}`)}
          share={step.share}
          {...(step.what === 'merging' ? {} : { cancel: () => running.current?.abort() })}
        />
      )}
      {step.kind === 'preview' && (
        <div class="preview" data-preview={step.file.format}>
          <h3>{i18n.t('transfer.preview', [step.file.name])}</h3>
          <ul class="hints">
            {fileHints(step.file).map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
          {mergeRows(step.preview.counts).length > 0 && (
            <MergePreview
              caption={i18n.t('transfer.counts')}
              what={i18n.t('transfer.what')}
              outcomes={outcomeColumns()}
              rows={mergeRows(step.preview.counts)}
            />
          )}
          <Erased preview={step.preview} wanted={withErased} onWant={setWithErased} />
          {!does(step.preview) && <p class="empty">{i18n.t('transfer.nothingToDo')}</p>}
          <p class="buttons">
            <button
              type="button"
              class="primary"
              data-action="confirm-import"
              disabled={!does(step.preview)}
              onClick={() => attempt(() => merge(step.file, step.preview))}
            >
              {i18n.t('transfer.confirm')}
            </button>
            <button
              type="button"
              class="plain"
              data-action="cancel-import"
              onClick={() => attempt(() => giveUp(step.file))}
            >
              {i18n.t('transfer.cancel')}
            </button>
          </p>
        </div>
      )}
      {notice && <Notice {...notice} />}
    </section>
  );
}
