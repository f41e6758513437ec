/** Messages about the tags that a reader's devices share. */
import type { SyncState } from '../../core/tags/shared-board/sync-record';

export interface TagSyncMessages {
  /** Looks at the board now; answers how it stands then. */
  'sync.now': { params: Record<string, never>; result: SyncState };
  /** The reader's answer: are the tags of these stores to be joined with those that are here? */
  'sync.answer': { params: { stores: string[]; join: boolean }; result: SyncState };
  /** Names this device, or for this device alone another one. */
  'sync.nameDevice': { params: { id: string; name: string }; result: null };
}
