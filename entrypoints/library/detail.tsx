import type { RefObject } from 'preact';
import { ClippingDetail } from '@/components/clipping-detail';
import type { Clipping } from '@/lib/core/clippings/types';
import { wordsOf } from '@/lib/core/library/words';
import { followedTags, tagsByAnyId } from '@/lib/core/tags/follow';
import type { Tag } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { addressToOpen } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import { standingsOf } from '@/lib/store/standings';
import { colourWords, factWords, timeWords } from '@/lib/view/library/clipping-words';
import { saveStateStrings } from '@/lib/view/save-state-strings';
import { standingIn } from '@/lib/view/standing-words';
import { tagEditorStrings } from '@/lib/view/tag-editor-strings';
import type { Attempts } from '@/lib/view/use-attempt';
import { useClippingEdits } from '@/lib/view/use-clipping-edits';
import { useLive } from '@/lib/view/use-live';
import { useSnapshotUrl } from '@/lib/view/use-snapshot-url';
import type { Bulk } from './bulk';

export interface DetailProps {
  clipping: Clipping;
  known: readonly Tag[];
  search: string;
  attempt: Attempts['attempt'];
  bulk: Bulk;
  note?: RefObject<HTMLTextAreaElement | null>;
  /** Ways to other views of the library. */
  links?: { hash: string; label: string }[];
}

/** One clipping with all that is kept of it. */
export function Detail({ clipping, known, search, attempt, bulk, note, links = [] }: DetailProps) {
  const { id, url, created, changed } = clipping;
  const own = followedTags(clipping.tags, tagsByAnyId(known));
  const snapshot = useSnapshotUrl(clipping.pageId, url);
  const live = useLive(() => standingsOf(database(), [clipping.pageId]), [clipping.pageId]);
  const edits = useClippingEdits(clipping, own, attempt);
  const times = [
    { label: i18n.t('library.clipped'), iso: created, text: timeWords(created) },
    ...(changed === created ? [] : [{ label: i18n.t('library.changed'), iso: changed, text: timeWords(changed) }]),
  ];
  return (
    <ClippingDetail
      clipping={clipping}
      tags={own}
      words={wordsOf(search)}
      facts={factWords(clipping)}
      times={times}
      standing={standingIn(live.kind === 'ready' ? live.value.get(clipping.pageId) : undefined, id)}
      href={addressToOpen(url)}
      onOpen={() => attempt(async () => void (await askBackground('kept.open', { id })))}
      strings={{
        tags: tagEditorStrings(),
        save: saveStateStrings(),
        note: i18n.t('popup.note'),
        noteHint: i18n.t('popup.noteHint'),
        headings: i18n.t('library.headings'),
        sentence: i18n.t('library.sentence'),
        open: i18n.t('popup.openPage'),
        copy: i18n.t('popup.copyOne'),
        download: i18n.t('popup.downloadOne'),
        remove: i18n.t('popup.remove'),
        colour: i18n.t('library.colour'),
        colours: colourWords(),
      }}
      {...edits}
      onColour={(colour) => bulk.colour([id], colour)}
      onCopy={() => bulk.copy([id])}
      onDownload={() => bulk.download([id])}
      onRemove={() => bulk.remove([id])}
      {...(note ? { note } : {})}
    >
      {snapshot && (
        <a href={snapshot} target="_blank" rel="noreferrer" data-action="snapshot">
          {i18n.t('snapshot.open')}
        </a>
      )}
      {links.map(({ hash, label }) => (
        <a key={hash} href={hash}>
          {label}
        </a>
      ))}
    </ClippingDetail>
  );
}
