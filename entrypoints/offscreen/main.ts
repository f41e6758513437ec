/** Chromium's document that nobody sees: it makes addresses for files, which the worker cannot. */
import { handleMessages, type ToOffscreen } from '@/lib/platform/messages';
import { backupText } from '@/lib/store/backup-files';

handleMessages<ToOffscreen>({
  'offscreen.address': {
    from: 'view',
    handle: async ({ backup }) => URL.createObjectURL(await backupText(backup)),
  },
});
