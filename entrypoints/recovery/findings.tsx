import { i18n } from '@/lib/platform/i18n';
import type { StoreIllness } from '@/lib/platform/messages';
import { momentWords } from '@/lib/view/backup-words';
import { illnessTitle } from '@/lib/view/use-store-notice';
import type { Examined } from './recovery-page';

const HINTS = {
  unreadable: 'recovery.unreadableHint',
  newer: 'recovery.newerHint',
  refused: 'recovery.refusedHint',
  full: 'recovery.fullHint',
  blocked: 'recovery.blockedHint',
} as const;

/** What was found, in a sentence or two. */
function hintOf(illness: StoreIllness): string {
  if (illness.kind !== 'lost') return i18n.t(HINTS[illness.kind]);
  const { expected, found, since } = illness;
  if (expected === undefined) return i18n.t('recovery.lostUnknown', [String(found)]);
  return i18n.t('recovery.lostCounts', [
    String(expected),
    String(found),
    since === undefined ? '—' : momentWords(since),
  ]);
}

/** Says plainly how the database is. */
export function Findings({ examined, again }: { examined: Examined; again: () => void }) {
  if (examined === undefined) {
    return (
      <section class="findings" role="status">
        <p>{i18n.t('recovery.looking')}</p>
      </section>
    );
  }
  if (examined === null) {
    return (
      <section class="findings sound" role="status">
        <h2>{i18n.t('recovery.sound')}</h2>
        <p>{i18n.t('recovery.soundHint')}</p>
      </section>
    );
  }
  return (
    <section class="findings ill" data-illness={examined.kind} role="alert">
      <h2>{illnessTitle(examined)}</h2>
      <p>{hintOf(examined)}</p>
      <p>{i18n.t('recovery.paused')}</p>
      {examined.reason && <p class="reason">{i18n.t('recovery.reason', [examined.reason])}</p>}
      <button type="button" class="secondary" data-action="again" onClick={again}>
        {i18n.t('recovery.again')}
      </button>
    </section>
  );
}
