import { useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { useVirtual } from '@/components/use-virtual';
import { daysLeft } from '@/lib/core/clippings/retention';
import type { TrashedClipping } from '@/lib/core/clippings/types';
import { groupDigits } from '@/lib/core/formats/notation';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { trashById, trashIds } from '@/lib/store/read-library';
import { errorText } from '@/lib/view/error-text';
import { dayWords } from '@/lib/view/library/clipping-words';
import { useRows } from '@/lib/view/library/use-rows';
import type { Attempts } from '@/lib/view/use-attempt';
import { useLive } from '@/lib/view/use-live';

/** Height of a row in CSS pixels; the style sheet has it too. */
const ROW = 84;
const NONE: string[] = [];

interface TrashProps extends Pick<Attempts, 'attempt' | 'say'> {
  back: () => void;
}

interface RowProps {
  clipping: TrashedClipping;
  onRestore: () => void;
  onErase: () => void;
}

function Row({ clipping, onRestore, onErase }: RowProps) {
  const { quote, title, url, trashed } = clipping;
  /** Erasing cannot be undone: it takes a second click. */
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p class="quote">{quote.slice(0, 200)}</p>
      <p class="line">
        <span class="title">{title || url}</span>
        <span class="days">
          {i18n.t('library.daysLeft', [String(daysLeft(trashed, new Date().toISOString())), dayWords(trashed)])}
        </span>
        <span class="actions">
          <button type="button" data-action="restore" onClick={onRestore}>
            {i18n.t('library.restore')}
          </button>
          <button
            type="button"
            data-action="erase"
            class={asked ? 'asked' : undefined}
            onClick={() => (asked ? onErase() : setAsked(true))}
            onBlur={() => setAsked(false)}
          >
            {i18n.t(asked ? 'library.eraseSure' : 'library.erase')}
          </button>
        </span>
      </p>
    </>
  );
}

/** What was deleted in the last thirty days. */
export function Trash({ back, attempt, say }: TrashProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const live = useLive(() => trashIds(database()), []);
  const ids = live.kind === 'ready' ? live.value : NONE;
  const { items, height } = useVirtual(scroller, ids.length, ROW);
  const seen = items.flatMap(({ index }) => ids[index] ?? []);
  const { rowOf } = useRows(seen, (wanted) => trashById(database(), wanted));
  const restore = (wanted: string[]): void =>
    attempt(async () => {
      const restored = await askBackground('trash.restore', { ids: wanted });
      say({ kind: 'done', text: i18n.t('library.restored', [groupDigits(restored.length)]) });
    });
  const erase = (wanted: string[] | 'all'): void =>
    attempt(async () => {
      await askBackground('trash.erase', { ids: wanted });
      say({ kind: 'done', text: i18n.t('library.erased') });
    });
  const askEmpty = (): void =>
    say({
      kind: 'hint',
      text: i18n.t('library.emptySure'),
      action: { label: i18n.t('library.emptyNow', [groupDigits(ids.length)]), run: () => erase('all') },
    });
  return (
    <section class="trash">
      <header class="bar">
        <button type="button" class="link" data-action="back" onClick={back}>
          ← {i18n.t('library.all')}
        </button>
        <h1>
          {i18n.t('library.trash')} <small>{groupDigits(ids.length)}</small>
        </h1>
        {ids.length > 0 && (
          <span class="actions">
            <button type="button" data-action="restore-all" onClick={() => restore(ids)}>
              {i18n.t('library.restoreAll')}
            </button>
            <button type="button" data-action="empty-trash" onClick={askEmpty}>
              {i18n.t('library.empty')}
            </button>
          </span>
        )}
      </header>
      <p class="hint">{i18n.t('library.trashHint')}</p>
      {live.kind === 'failed' && <Notice kind="failed" text={i18n.t('popup.storeFailed', [errorText(live.error)])} />}
      {live.kind === 'ready' && ids.length === 0 && <p class="empty">{i18n.t('library.trashEmpty')}</p>}
      <div ref={scroller} class="trashed">
        <ul style={{ height: `${height}px` }}>
          {items.map(({ index, start }) => {
            const id = ids[index] ?? '';
            const clipping = rowOf(id);
            return (
              <li
                key={id}
                data-id={id}
                aria-setsize={ids.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                {clipping && <Row clipping={clipping} onRestore={() => restore([id])} onErase={() => erase([id])} />}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
