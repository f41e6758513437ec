/** The text of an article, kept when it is first clipped from: after the clipping, and never at its cost. */
import { checkArticle } from '@/lib/core/clippings/check';
import { clippedFacts } from '@/lib/core/clippings/facts';
import type { Clipping, Snapshot } from '@/lib/core/clippings/types';
import { documentIdOf } from '@/lib/core/documents/address';
import { sha256 } from '@/lib/platform/hash';
import { i18n } from '@/lib/platform/i18n';
import { askPage } from '@/lib/platform/messages';
import { snapshotIn } from '@/lib/platform/reader-page';
import { loadSettings } from '@/lib/platform/settings';
import { factEditsOf } from '@/lib/store/article-facts';
import { database } from '@/lib/store/database';
import { snapshotsOf } from '@/lib/store/read-snapshots';
import { putSnapshot } from '@/lib/store/write-snapshots';
import { errorText } from '@/lib/view/error-text';
import type { PassageOrigin } from './clip';

/** Does a snapshot hold what was clipped? A later one is taken only of what earlier ones do not prove. */
function holds({ text }: Snapshot, { selector: [{ exact }, { start, end }] }: Clipping): boolean {
  return text.slice(start, end) === exact || text.includes(exact);
}

/** Keeps the article that has been clipped from, where it is wanted and not kept yet. */
async function keepArticle({ tab, frameId }: PassageOrigin, clippings: readonly Clipping[]): Promise<void> {
  const [first] = clippings;
  if (!first || tab.id === undefined || !(await loadSettings()).keepSnapshots) return;
  const { pageId, url, title } = first;
  // A document is kept itself, and known by its text; and a snapshot needs no snapshot.
  if (documentIdOf(url) !== undefined || snapshotIn(tab.url ?? '') !== undefined) return;
  const there = await snapshotsOf(database(), pageId);
  if (clippings.every((clipping) => there.some((one) => holds(one, clipping)))) return;
  const { text, length, facts } = checkArticle(await askPage(tab.id, 'articleText', {}, frameId));
  if (text === undefined) {
    throw new DOMException(`an article of ${length} code units is too long for a snapshot`, 'SnapshotTooLongError');
  }
  // Half characters have no form in UTF-8, of which the hash is.
  const whole = text.toWellFormed();
  const edits = await factEditsOf(database(), pageId);
  await putSnapshot(database(), {
    pageId,
    sha256: await sha256(whole),
    url,
    title,
    facts: clippedFacts(facts, edits, title),
    text: whole,
    taken: new Date().toISOString(),
  });
}

/** Keeps the article; where that fails the clipping stays, and the reader is told in the page. */
export function takeSnapshot(origin: PassageOrigin, clippings: readonly Clipping[]): void {
  keepArticle(origin, clippings).catch(async (error: unknown) => {
    console.error('Cezhu: the clipping is kept, the snapshot of its article is not:', error);
    if (origin.tab.id === undefined) return;
    const toast = { text: i18n.t('clipping.noSnapshot', [errorText(error)]), failed: true };
    await askPage(origin.tab.id, 'toast', toast, origin.frameId).catch((untold: unknown) => {
      console.warn('Cezhu: the page could not say so:', untold);
    });
  });
}
