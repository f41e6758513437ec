import type { TransferMessages } from '@/lib/platform/message-types/transfer';
import type { Handlers } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { beginJob, commitJob, discardJob, stage, undoJob } from '@/lib/store/write-merge';
import { glossariesChanged } from './own-glossaries';
import { tagsChanged } from './tags';

/** Batches of each running job that are merged. */
const merged = new Map<string, number>();

/** Lets the pages and the other devices know of tags and glossaries, without keeping who asked waiting. */
function tellOthers(): void {
  const report = (error: unknown): void => console.error('Cezhu: not everything open knows of the merge:', error);
  tagsChanged();
  glossariesChanged().catch(report);
}

/** Brings the rows of a file into the database for the page that has read it. */
export function transferHandlers(now: () => string): Handlers<TransferMessages> {
  return {
    'transfer.begin': { from: 'view', handle: () => beginJob(database(), now()) },
    'transfer.stage': {
      from: 'view',
      handle: async ({ job, n, batch }) => {
        await stage(database(), job, n, batch);
        return null;
      },
    },
    'transfer.discard': {
      from: 'view',
      handle: async ({ job }) => {
        await discardJob(database(), job);
        return null;
      },
    },
    'transfer.commit': {
      from: 'view',
      handle: async ({ job, ...wish }) => {
        try {
          const counts = await commitJob(database(), job, now(), (batches) => merged.set(job, batches), wish);
          tellOthers();
          return counts;
        } finally {
          merged.delete(job);
        }
      },
    },
    'transfer.progress': { from: 'view', handle: ({ job }) => merged.get(job) ?? 0 },
    'transfer.undo': {
      from: 'view',
      handle: async ({ job }) => {
        const kept = await undoJob(database(), job);
        tellOthers();
        return kept;
      },
    },
  };
}
