/** How tags stand with the browser's sync, in the reader's language: only what can be known. */
import { groupDigits } from '@/lib/core/formats/notation';
import { BROWSER_LIMITS } from '@/lib/core/tags/shared-board/size';
import type { OtherDevice, SyncRecord, SyncState } from '@/lib/core/tags/shared-board/sync-record';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import type { SyncView } from '@/lib/store/sync-record';

export interface SyncWords {
  kind: 'good' | 'waiting' | 'wrong' | 'off';
  text: string;
}

/** A time of today by the clock, any other with its day. @param time milliseconds since 1970 */
function timeWords(time: number, now: number): string {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
    ...(isToday ? {} : { month: 'numeric', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(time));
}

function sizeWords(bytes: number): string {
  return `${groupDigits(Math.ceil(bytes / 1024))} KB`;
}

function waitingWords(status: Extract<SyncState, { state: 'waiting' }>, now: number): string {
  const until = timeWords(status.until, now);
  if (status.why === 'failed') return i18n.t('tagSync.failed', [status.message ?? '', until]);
  return i18n.t(status.why === 'rate' ? 'tagSync.rate' : 'tagSync.busy', [until]);
}

function levelWords({ record, changed }: SyncView, now: number): SyncWords {
  if (changed !== undefined) return { kind: 'waiting', text: i18n.t('tagSync.pending') };
  const written = record?.written;
  if (written !== undefined) return { kind: 'good', text: i18n.t('tagSync.level', [timeWords(written, now)]) };
  return { kind: 'good', text: i18n.t('tagSync.levelEmpty') };
}

/** One sentence on how it stands. @param now milliseconds since 1970 */
export function syncWords(view: SyncView, isOn: boolean, now: number): SyncWords {
  if (!isOn) return { kind: 'off', text: i18n.t('tagSync.off') };
  const status = view.record?.status ?? { state: 'new' };
  switch (status.state) {
    case 'level':
      return levelWords(view, now);
    case 'waiting':
      return { kind: 'waiting', text: waitingWords(status, now) };
    case 'full':
      return { kind: 'wrong', text: i18n.t('tagSync.full', [sizeWords(status.bytes), sizeWords(status.limit)]) };
    case 'newer':
      return { kind: 'wrong', text: i18n.t('tagSync.newer') };
    case 'asking':
      return { kind: 'wrong', text: i18n.t('tagSync.asking', [groupDigits(status.tags)]) };
    case 'apart':
      return { kind: 'off', text: i18n.t('tagSync.isApart') };
    default:
      return { kind: 'waiting', text: i18n.t(view.changed === undefined ? 'tagSync.new' : 'tagSync.pending') };
  }
}

/** How much of the browser's room is used. */
export function roomWords({ bytes }: SyncRecord): string {
  const percent = Math.round((bytes / BROWSER_LIMITS.total) * 100);
  return i18n.t('tagSync.room', [bytes > 0 && percent < 1 ? '<1' : String(percent)]);
}

/** What is known of another device, a sentence each. @param now milliseconds since 1970 */
export function deviceFacts({ heard, confirmed, isLevel }: OtherDevice, now: number): string[] {
  const known = isLevel
    ? i18n.t('tagSync.isLevel')
    : confirmed === undefined
      ? i18n.t('tagSync.unconfirmed')
      : i18n.t('tagSync.confirmed', [timeWords(confirmed, now)]);
  return [i18n.t('tagSync.heard', [timeWords(heard, now)]), known];
}
