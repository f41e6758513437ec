/** Messages about the tags that a reader's devices share. */
import type { StoreAnswer } from '../../core/tags/shared-board/answer';
import type { SyncState } from '../../core/tags/shared-board/sync-record';

export interface TagSyncMessages {
  /** Looks at the board now; answers how it stands then. */
  'sync.now': { params: Record<string, never>; result: SyncState };
  /** The reader's answer about the stores of a board that this device does not know. */
  'sync.answer': { params: { stores: string[]; answer: StoreAnswer }; result: SyncState };
  /** Takes the answer `replace` back. */
  'sync.putBack': { params: Record<string, never>; result: SyncState };
  /** Names this device, or for this device alone another one. */
  'sync.nameDevice': { params: { id: string; name: string }; result: null };
}
