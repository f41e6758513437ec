/** One clipping in a list: the quote, its tags and note, and what can be done with it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Clipping } from '@/lib/core/clippings/types';
import type { TagChoice } from '@/lib/core/tags/choices';
import type { Tag } from '@/lib/core/types';
import { ClippingActions } from './clipping-actions';
import { KeptNote, type KeptNoteProps } from './kept-note';
import { SaveState, type SaveStateProps } from './save-state';
import { Standing, type StandingMark } from './standing';
import { TagEditor, type TagEditorStrings } from './tag-editor';

export interface ClippingItemStrings {
  tags: TagEditorStrings;
  save: SaveStateProps['strings'];
  note: string;
  noteHint: string;
  copy: string;
  download: string;
  remove: string;
  openPage: string;
  jump: string;
  unfold: string;
  fold: string;
}

export interface ClippingItemProps {
  clipping: Clipping;
  /** Its tags. */
  tags: readonly Tag[];
  /** Shown over the quote, as a link to the article; left out in the list of the article itself. */
  source?: string;
  /** When it was kept, in the reader's notation. */
  time: string;
  strings: ClippingItemStrings;
  saving: Omit<SaveStateProps, 'strings'>;
  choices: (query: string) => readonly TagChoice[];
  onTagging: () => void;
  onAddTags: (names: string[]) => void;
  onRemoveTag: (tagId: string) => void;
  onNote: KeptNoteProps['onNote'];
  onDraft: KeptNoteProps['onDraft'];
  onCopy: () => void;
  onDownload: () => void;
  onRemove: () => void;
  onOpen: () => void;
  /** Leads to the passage in the page; left out where none is open. */
  onJump?: () => void;
  /** Where its article no longer says it as it was kept. */
  standing?: StandingMark;
}

/** Code units shown of a quote that is unfolded: the whole of it is in the library and in exports. */
const LONGEST = 5_000;

function Quote({ text, strings }: { text: string; strings: Pick<ClippingItemStrings, 'fold' | 'unfold'> }) {
  const [whole, setWhole] = useState(false);
  const [long, setLong] = useState(false);
  const quote = useRef<HTMLQuoteElement>(null);
  useLayoutEffect(() => {
    const shown = quote.current;
    if (!shown || whole) return;
    // The style sheet shows a few lines; how much they hold depends on the width. An observer is told once everything
    // has its place: asking at once would have all of the list laid out for it.
    const observer = new ResizeObserver(() => setLong(shown.scrollHeight > shown.clientHeight + 1));
    observer.observe(shown);
    return () => observer.disconnect();
  }, [text, whole]);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return (
    <>
      <blockquote ref={quote} class={whole ? 'whole' : undefined}>
        {whole ? shown : text.slice(0, 400)}
      </blockquote>
      {long && (
        <button type="button" class="fold" data-action="fold" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? strings.fold : strings.unfold}
        </button>
      )}
    </>
  );
}

export function ClippingItem(props: ClippingItemProps) {
  const { clipping, tags, source, time, strings, saving } = props;
  return (
    <li class="clipping" data-id={clipping.id} data-colour={clipping.colour}>
      {source && (
        <button type="button" class="source" title={`${source}\n${strings.openPage}`} onClick={props.onOpen}>
          {source}
        </button>
      )}
      <Quote text={clipping.clean ?? clipping.quote} strings={strings} />
      <TagEditor
        tags={tags}
        choices={props.choices}
        strings={strings.tags}
        onOpen={props.onTagging}
        onAdd={props.onAddTags}
        onRemove={props.onRemoveTag}
      />
      <KeptNote note={clipping.note} strings={strings} onNote={props.onNote} onDraft={props.onDraft} />
      <footer>
        <time dateTime={clipping.created}>{time}</time>
        {props.standing && <Standing {...props.standing} />}
        {saving.kind !== 'failed' && <SaveState {...saving} strings={strings.save} />}
        <ClippingActions
          {...props}
          before={
            props.onJump && (
              <button type="button" data-action="jump" onClick={props.onJump}>
                {strings.jump}
              </button>
            )
          }
        />
      </footer>
      {saving.kind === 'failed' && <SaveState {...saving} strings={strings.save} />}
    </li>
  );
}
