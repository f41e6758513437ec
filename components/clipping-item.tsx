/** One clipping in a list: the quote, its tags and note, and what can be done with it. */
import { useState } from 'preact/hooks';
import type { Clipping } from '@/lib/core/clippings/types';
import type { Tag } from '@/lib/core/types';
import { TagEditor } from './tag-editor';

export interface ClippingItemProps {
  clipping: Clipping;
  /** All tags; those of the clipping are found by their ids. */
  known: Tag[];
  /** Shown over the quote, as a link to the article; left out in the list of the article itself. */
  source?: string;
  /** When it was kept, in the reader's notation. */
  time: string;
  strings: {
    addTag: string;
    removeTag: (name: string) => string;
    note: string;
    noteHint: string;
    copy: string;
    download: string;
    remove: string;
    openPage: string;
  };
  onAddTag: (name: string) => void;
  onRemoveTag: (tagId: string) => void;
  onNote: (note: string) => void;
  onCopy: () => void;
  onDownload: () => void;
  onRemove: () => void;
  onOpen: () => void;
}

export function ClippingItem(props: ClippingItemProps) {
  const { clipping, known, source, time, strings } = props;
  /** What the reader is writing; undefined while the kept note stands, which other views may change. */
  const [draft, setDraft] = useState<string>();
  const saveNote = (): void => {
    if (draft !== undefined && draft !== clipping.note) props.onNote(draft);
    setDraft(undefined);
  };
  const tags = clipping.tags.flatMap((id) => known.find((tag) => tag.id === id) ?? []);
  return (
    <li class="clipping" data-id={clipping.id}>
      {source && (
        <button type="button" class="source" title={strings.openPage} onClick={props.onOpen}>
          {source}
        </button>
      )}
      <blockquote title={clipping.quote.slice(0, 500)}>{clipping.quote.slice(0, 400)}</blockquote>
      <TagEditor
        tags={tags}
        known={known}
        strings={{ addTag: strings.addTag, removeTag: strings.removeTag }}
        onAdd={props.onAddTag}
        onRemove={props.onRemoveTag}
      />
      <textarea
        rows={1}
        value={draft ?? clipping.note}
        placeholder={strings.noteHint}
        aria-label={strings.note}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={saveNote}
      />
      <footer>
        <time dateTime={clipping.created}>{time}</time>
        <span class="actions">
          <button type="button" data-action="copy" onClick={props.onCopy}>
            {strings.copy}
          </button>
          <button type="button" data-action="download" onClick={props.onDownload}>
            {strings.download}
          </button>
          <button type="button" data-action="remove" onClick={props.onRemove}>
            {strings.remove}
          </button>
        </span>
      </footer>
    </li>
  );
}
