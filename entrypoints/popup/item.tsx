import { ClippingItem, type ClippingItemStrings } from '@/components/clipping-item';
import type { NoticeProps } from '@/components/notice';
import type { Clipping } from '@/lib/core/clippings/types';
import type { PageStanding } from '@/lib/core/kept/standings';
import { followedTags, tagsByAnyId } from '@/lib/core/tags/follow';
import type { Tag } from '@/lib/core/types';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { addressToOpen } from '@/lib/platform/reader-page';
import { saveStateStrings } from '@/lib/view/save-state-strings';
import { standingMark } from '@/lib/view/standing-words';
import { tagEditorStrings } from '@/lib/view/tag-editor-strings';
import { useClippingEdits } from '@/lib/view/use-clipping-edits';

export interface ListProps {
  attempt: (work: () => Promise<void>) => void;
  say: (notice: NoticeProps | undefined) => void;
  /** Leads to a clipping's passage in the page; left out where nothing can. */
  jump?: (clipping: Clipping) => Promise<void>;
}

let known: ClippingItemStrings | undefined;

/** Looked up once, not for each clipping and each time that one is drawn. */
function strings(): ClippingItemStrings {
  known ??= {
    tags: tagEditorStrings(),
    save: saveStateStrings(),
    note: i18n.t('popup.note'),
    noteHint: i18n.t('popup.noteHint'),
    copy: i18n.t('popup.copyOne'),
    download: i18n.t('popup.downloadOne'),
    remove: i18n.t('popup.remove'),
    openPage: i18n.t('popup.openPage'),
    jump: i18n.t('clipItem.jump'),
    unfold: i18n.t('clipItem.unfold'),
    fold: i18n.t('clipItem.fold'),
  };
  return known;
}

/** 4/12 09:05: alike in all languages of the interface. The browser's own format takes longer to make than a list to draw. */
function timeText(iso: string): string {
  const date = new Date(iso);
  const [hours, minutes] = [date.getHours(), date.getMinutes()].map((one) => String(one).padStart(2, '0'));
  return `${date.getMonth() + 1}/${date.getDate()} ${hours}:${minutes}`;
}

/** Loaded when it is wanted: writing Markdown takes more code than all the rest of the popup. */
const exports = () => import('@/lib/view/export');

export interface ItemProps extends ListProps {
  clipping: Clipping;
  tags: readonly Tag[];
  withSource: boolean;
  /** How the clippings of its article stood in it when that was last open. */
  standing: PageStanding | undefined;
}

/** A clipping of the popup: everything about it is saved as it is changed. */
export function Item({ clipping, tags, attempt, say, jump, withSource, standing }: ItemProps) {
  const { id, url, title } = clipping;
  const own = followedTags(clipping.tags, tagsByAnyId(tags));
  const edits = useClippingEdits(clipping, own, attempt);
  const tell = async (work: Promise<unknown>): Promise<void> => {
    await work;
    say(undefined);
  };
  const remove = async (): Promise<void> => {
    const removed = await askBackground('clip.remove', { id });
    if (!removed) return;
    const undo = () => attempt(() => tell(askBackground('clip.restore', { clipping: removed })));
    say({ kind: 'done', text: i18n.t('popup.removed'), action: { label: i18n.t('popup.undo'), run: undo } });
  };
  const copy = async (): Promise<void> => {
    await (await exports()).copyMarkdown([clipping], own);
    say({ kind: 'done', text: i18n.t('popup.copied') });
  };
  const download = async (): Promise<void> => await (await exports()).downloadMarkdown([clipping], own);
  return (
    <ClippingItem
      clipping={clipping}
      tags={own}
      {...(withSource ? { source: title || url } : {})}
      time={timeText(clipping.created)}
      {...standingMark(standing, id)}
      strings={strings()}
      {...edits}
      onCopy={() => attempt(copy)}
      onDownload={() => attempt(download)}
      onRemove={() => attempt(remove)}
      onOpen={() => attempt(() => tell(browser.tabs.create({ url: addressToOpen(url) })))}
      {...(jump ? { onJump: () => attempt(() => jump(clipping)) } : {})}
    />
  );
}
