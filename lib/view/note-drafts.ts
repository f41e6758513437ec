/**
 * Drafts of notes in localStorage, which is written at once: Chromium takes a closing popup away without an event in
 * which what is written could still be sent. A draft lies there until the background has kept the note, a fraction of a
 * second as a rule; what was left behind is kept by the next popup.
 */
import { adoptedNote, type LeftDraft } from '@/lib/core/clippings/adopt-note';
import { askBackground } from '@/lib/platform/messages';
import type { CezhuDatabase } from '@/lib/store/database';

const PREFIX = 'note-draft:';

/** Notes the draft of a clipping's note; undefined where its note is kept. */
export function keepDraft(id: string, draft: LeftDraft | undefined): void {
  try {
    if (draft) localStorage.setItem(PREFIX + id, JSON.stringify(draft));
    else localStorage.removeItem(PREFIX + id);
  } catch (error) {
    // The note itself is on its way to the database all the same.
    console.error('Cezhu: a draft could not be put aside:', error);
  }
}

function isDraft(value: unknown): value is LeftDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { text, base, sent } = value as Partial<LeftDraft>;
  return typeof text === 'string' && typeof base === 'string' && Array.isArray(sent);
}

async function adopt(db: CezhuDatabase, id: string, json: string): Promise<void> {
  const draft: unknown = JSON.parse(json);
  const clipping = await db.clippings.get(id);
  const note = clipping && isDraft(draft) ? adoptedNote(clipping.note, draft) : undefined;
  if (note !== undefined) await askBackground('clip.note', { id, note });
  // Unless another view has gone on writing meanwhile.
  if (localStorage.getItem(PREFIX + id) === json) localStorage.removeItem(PREFIX + id);
}

/** Keeps the notes whose drafts were left behind. @throws where one cannot be kept; its draft stays. */
export async function adoptDrafts(db: CezhuDatabase): Promise<void> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  for (const key of keys) await adopt(db, key.slice(PREFIX.length), localStorage.getItem(key) ?? 'null');
}
