/** Takes the last change of tags back. */
import { compareStamps } from '../core/tags/registers/stamp';
import type { Register, TagRegisters } from '../core/tags/registers/tag-registers';
import type { CezhuDatabase } from './database';
import { changeTags, type TagState } from './tag-state';

/** Key of the note that holds the last change of tags. */
const LAST_CHANGE = 'tag-change';

/** What a change did, so that it can be taken back: tags as they were and as they became. */
interface TagChange {
  id: string;
  tags: { before: TagRegisters; after: TagRegisters }[];
}

/** Notes what has been changed so far. Inside the transaction of the change. */
export async function noteTagChange(db: CezhuDatabase, id: string, state: TagState): Promise<void> {
  const tags = state.changes().flatMap(({ before, after }) => (before ? [{ before, after }] : []));
  await db.notes.put({ key: LAST_CHANGE, value: { id, tags } satisfies TagChange });
}

/** Has the change set it, and nobody since? */
function isOurs<T>(now: Register<T>, before: Register<T>, after: Register<T>): boolean {
  return compareStamps(before.stamp, after.stamp) !== 0 && compareStamps(now.stamp, after.stamp) === 0;
}

/** Sets what the change has set to what it was, as something new: devices that have heard of the change hear of this. */
function takenBack(now: TagRegisters, { before, after }: TagChange['tags'][number], state: TagState): TagRegisters {
  const { clock, now: time } = state.when;
  const back = <T>(name: 'name' | 'colour' | 'life', is: Register<T>, was: Register<T>, became: Register<T>) =>
    isOurs(is, was, became) ? { [name]: { value: was.value, stamp: clock.stamp(time, is.stamp) } } : {};
  return {
    ...now,
    ...back('name', now.name, before.name, after.name),
    ...back('colour', now.colour, before.colour, after.colour),
    ...back('life', now.life, before.life, after.life),
  };
}

/**
 * Takes the last change of tags back; what has been done to them since stays.
 * @throws DOMException NotFoundError where another has followed.
 */
export async function undoTagChange(db: CezhuDatabase, changeId: string, now: string): Promise<void> {
  await changeTags(db, now, async (state) => {
    const change = (await db.notes.get(LAST_CHANGE))?.value as Partial<TagChange> | undefined;
    if (change?.id !== changeId) throw new DOMException(`no change ${changeId} to take back`, 'NotFoundError');
    for (const one of change.tags ?? []) {
      const tag = state.get(one.before.id);
      if (tag) state.set(takenBack(tag, one, state));
    }
    await db.notes.delete(LAST_CHANGE);
  });
}
