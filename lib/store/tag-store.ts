/** The database as the sharing of tags sees it; see write.ts. */
import { joinTag, type TagRegisters } from '../core/tags/registers/tag-registers';
import type { SharedTags, SyncRecord, TagStore } from '../core/tags/shared-board/sync-record';
import type { CezhuDatabase } from './database';
import { noteTagsTold, tagsChangedAt } from './sync-record';
import { TAG_TABLES, TagState } from './tag-state';

interface Commit {
  state: TagState;
  /** Something differs from what is kept. */
  isNews: boolean;
  /** The board has all that this device knows. */
  isTold: boolean;
}

async function prepared(
  db: CezhuDatabase,
  now: string,
  tags: readonly TagRegisters[],
  change: (record: SyncRecord) => SyncRecord,
): Promise<Commit> {
  const state = await TagState.read(db, now);
  for (const tag of tags) {
    const known = state.get(tag.id);
    const joined = known ? joinTag(known, tag) : tag;
    if (joined !== known) state.set(joined);
  }
  const isNews = state.setRecord(change(state.record)) || state.changes().length > 0;
  const isTold = state.record.status.state === 'level' && (await tagsChangedAt(db)) !== undefined;
  return { state, isNews, isTold };
}

/** @param now ISO 8601, UTC */
export function tagStore(db: CezhuDatabase, now: () => string): TagStore {
  return {
    load: () =>
      db.transaction('r', [...TAG_TABLES], async (): Promise<SharedTags> => {
        const { registers: tags, record } = await TagState.read(db, now());
        return { tags, record };
      }),
    commit: async (tags, change) => {
      const look = await db.transaction('r', [...TAG_TABLES], () => prepared(db, now(), tags, change));
      // Most passes find nothing new: no transaction is begun then that could make a backup due.
      if (!look.isNews && !look.isTold) return { tags: look.state.registers, record: look.state.record };
      return db.transaction('rw', [...TAG_TABLES], async () => {
        const { state, isTold } = await prepared(db, now(), tags, change);
        await state.writeJoined();
        if (isTold) await noteTagsTold(db);
        return { tags: state.registers, record: state.record };
      });
    },
  };
}
