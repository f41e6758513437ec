/** One clipping in a list: the quote, its tags and note, and what can be done with it. */
import type { Clipping } from '@/lib/core/clippings/types';
import type { Tag } from '@/lib/core/types';
import { NoteField } from './note-field';
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
      <NoteField note={clipping.note} label={strings.note} hint={strings.noteHint} onNote={props.onNote} />
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
