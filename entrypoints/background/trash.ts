import { browser } from '@/lib/platform/browser';
import { database } from '@/lib/store/database';
import { eraseOldTrash } from '@/lib/store/write-trash';

const ALARM = 'trash';
/** Minutes: the trash counts in days, and an alarm wakes the background. */
const PERIOD = 12 * 60;

/** Erases what has lain in the trash for thirty days: now, and twice a day. */
export function followTrash(now: () => string): void {
  const erase = (): void => {
    eraseOldTrash(database(), now()).catch((error: unknown) => {
      console.error('Cezhu: the old trash is not erased yet:', error);
    });
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) erase();
  });
  // One of the same name would begin its period anew at each start of the background.
  void browser.alarms.get(ALARM).then((known) => {
    if (!known) return browser.alarms.create(ALARM, { periodInMinutes: PERIOD });
  });
  erase();
}
