import { useRef } from 'preact/hooks';
import { ClippingItem, type ClippingItemStrings } from '@/components/clipping-item';
import type { NoticeProps } from '@/components/notice';
import type { Clipping } from '@/lib/core/clippings/types';
import type { Tag } from '@/lib/core/types';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { addressToOpen } from '@/lib/platform/reader-page';
import { errorText } from '@/lib/view/error-text';
import { keepDraft } from '@/lib/view/note-drafts';
import { tagEditorStrings } from '@/lib/view/tag-editor-strings';
import { useSaving } from '@/lib/view/use-saving';
import { useTagChoices } from '@/lib/view/use-tag-choices';

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
    save: {
      saving: i18n.t('saveState.saving'),
      saved: i18n.t('saveState.saved'),
      savedHint: i18n.t('saveState.savedHint'),
      retry: i18n.t('saveState.retry'),
      asFile: i18n.t('saveState.asFile'),
    },
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

let format: Intl.DateTimeFormat | undefined;

function timeText(iso: string): string {
  // Making one takes longer than drawing a clipping.
  format ??= new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(new Date(iso));
}

/** Loaded when it is wanted: writing Markdown takes more code than all the rest of the popup. */
const exports = () => import('@/lib/view/export');

export interface ItemProps extends ListProps {
  clipping: Clipping;
  tags: readonly Tag[];
  withSource: boolean;
}

/** A clipping of the popup: everything about it is saved as it is changed. */
export function Item({ clipping, tags, attempt, say, jump, withSource }: ItemProps) {
  const { id, url, title } = clipping;
  const { saving, save } = useSaving();
  const { open, choices } = useTagChoices(clipping);
  const own = clipping.tags.flatMap((tagId) => tags.find((tag) => tag.id === tagId) ?? []);
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
  /** What the reader has written, which may not be saved yet. */
  const written = useRef({ note: (): string => clipping.note, tags: [] as string[] });
  const download = async (): Promise<void> => (await exports()).downloadMarkdown([clipping], own);
  const downloadWritten = async (): Promise<void> => {
    // Names that have no id yet stand for themselves.
    const more = written.current.tags.map((name): Tag => ({ id: name, name, created: '' }));
    const tagIds = [...clipping.tags, ...more.map((tag) => tag.id)];
    const whole = { ...clipping, note: written.current.note(), tags: tagIds };
    (await exports()).downloadMarkdown([whole], [...own, ...more]);
  };
  const addTags = async (names: string[]): Promise<void> => {
    written.current.tags = names;
    await askBackground('tag.addTo', { clippingIds: [id], names });
    written.current.tags = [];
  };
  const failed = saving.kind === 'failed' ? saving : undefined;
  return (
    <ClippingItem
      clipping={clipping}
      tags={own}
      {...(withSource ? { source: title || url } : {})}
      time={timeText(clipping.created)}
      strings={strings()}
      saving={{
        kind: saving.kind,
        ...(failed
          ? {
              problem: i18n.t('popup.failed', [errorText(failed.error)]),
              onRetry: failed.retry,
              onFile: () => attempt(downloadWritten),
            }
          : {}),
      }}
      choices={choices}
      onTagging={open}
      onAddTags={(names) => void save(() => addTags(names))}
      onRemoveTag={(tagId) => void save(() => askBackground('clip.removeTag', { id, tagId }))}
      onNote={(text) => {
        written.current.note = text;
        return save(() => askBackground('clip.note', { id, note: text() }));
      }}
      onDraft={(draft) => keepDraft(id, draft)}
      onCopy={() => attempt(copy)}
      onDownload={() => attempt(download)}
      onRemove={() => attempt(remove)}
      onOpen={() => attempt(() => tell(browser.tabs.create({ url: addressToOpen(url) })))}
      {...(jump ? { onJump: () => attempt(() => jump(clipping)) } : {})}
    />
  );
}
