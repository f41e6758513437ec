/** All that is kept of one clipping, and what can be done with it. */
import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { CLIPPING_COLOURS, type Clipping, type ClippingColour } from '@/lib/core/clippings/types';
import { hitsIn } from '@/lib/core/library/hits';
import type { Tag } from '@/lib/core/types';
import { ClippingActions } from './clipping-actions';
import { KeptNote, type KeptNoteProps } from './kept-note';
import { MarkedText } from './marked-text';
import { SaveState, type SaveStateProps } from './save-state';
import { Standing, type StandingMark } from './standing';
import { TagEditor, type TagEditorProps, type TagEditorStrings } from './tag-editor';

export interface ClippingDetailProps {
  clipping: Clipping;
  tags: readonly Tag[];
  /** Folded words that are marked. */
  words: readonly string[];
  /** What is known of the article, in the reader's words, with what a hover says of each. */
  facts: { name: string; label: string; text: string }[];
  times: { label: string; iso: string; text: string }[];
  /** How it stood in its article when that was last open. */
  standing: StandingMark;
  /** Address that the article is opened at. */
  href: string;
  strings: {
    tags: TagEditorStrings;
    save: SaveStateProps['strings'];
    note: string;
    noteHint: string;
    headings: string;
    sentence: string;
    open: string;
    copy: string;
    download: string;
    remove: string;
    colour: string;
    colours: Record<ClippingColour, string>;
  };
  note?: RefObject<HTMLTextAreaElement | null>;
  saving: Omit<SaveStateProps, 'strings'>;
  choices: TagEditorProps['choices'];
  onTagging: () => void;
  onAddTags: (names: string[]) => void;
  onRemoveTag: (tagId: string) => void;
  onNote: KeptNoteProps['onNote'];
  onDraft: KeptNoteProps['onDraft'];
  /** Opens the article at the passage; the address alone would open its beginning. */
  onOpen: () => void;
  onColour: (colour: ClippingColour) => void;
  onCopy: () => void;
  onDownload: () => void;
  onRemove: () => void;
  /** What else stands at the end of the actions. */
  children?: ComponentChildren;
}

function Colours({ clipping, strings, onColour }: ClippingDetailProps) {
  const chosen = clipping.colour ?? CLIPPING_COLOURS[0];
  return (
    <fieldset class="colours">
      <legend>{strings.colour}</legend>
      {CLIPPING_COLOURS.map((colour) => (
        <label key={colour} title={strings.colours[colour]}>
          <input
            type="radio"
            name="colour"
            value={colour}
            aria-label={strings.colours[colour]}
            checked={colour === chosen}
            data-colour={colour}
            onChange={() => onColour(colour)}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** The sentence around the quote, once the reader asks for it. */
function Sentence({ sentence, quote, label }: { sentence: string; quote: string; label: string }) {
  const [open, setOpen] = useState(false);
  const start = sentence.indexOf(quote);
  return (
    <details class="sentence" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open && (
        <p>
          {start < 0 ? (
            sentence
          ) : (
            <>
              {sentence.slice(0, start)}
              <b>{quote}</b>
              {sentence.slice(start + quote.length)}
            </>
          )}
        </p>
      )}
    </details>
  );
}

export function ClippingDetail(props: ClippingDetailProps) {
  const { clipping, tags, words, facts, times, href, strings } = props;
  const { title, url, quote, headings, sentence, annotations } = clipping;
  const marked = (text: string) => <MarkedText text={text} hits={hitsIn(text, words)} />;
  return (
    <article class="detail" data-id={clipping.id} data-colour={clipping.colour ?? CLIPPING_COLOURS[0]}>
      <header>
        <h2>{marked(title || url)}</h2>
        {facts.length > 0 && (
          <p class="facts">
            {facts.map(({ name, label, text }) => (
              <span key={name} data-fact={name} title={label}>
                {marked(text)}
              </span>
            ))}
          </p>
        )}
      </header>
      {headings.length > 0 && (
        <p class="headings" title={strings.headings}>
          {headings.map((heading) => (
            <span key={heading}>{marked(heading)}</span>
          ))}
        </p>
      )}
      <blockquote>
        <MarkedText text={quote} hits={hitsIn(quote, words)} annotations={annotations} />
      </blockquote>
      {sentence && sentence !== quote && (
        <Sentence key={clipping.id} sentence={sentence} quote={quote} label={strings.sentence} />
      )}
      <TagEditor
        key={`tags ${clipping.id}`}
        tags={tags}
        choices={props.choices}
        strings={strings.tags}
        onOpen={props.onTagging}
        onAdd={props.onAddTags}
        onRemove={props.onRemoveTag}
      />
      <KeptNote
        key={`note ${clipping.id}`}
        note={clipping.note}
        strings={strings}
        onNote={props.onNote}
        onDraft={props.onDraft}
        {...(props.note ? { field: props.note } : {})}
      />
      <SaveState {...props.saving} strings={strings.save} />
      <Colours {...props} />
      <ClippingActions
        {...props}
        before={
          <a
            class="open"
            href={href}
            target="_blank"
            rel="noreferrer"
            data-action="open"
            onClick={(event) => {
              event.preventDefault();
              props.onOpen();
            }}
          >
            {strings.open}
          </a>
        }
      />
      <footer>
        <Standing {...props.standing} />
        {times.map(({ label, iso, text }) => (
          <span key={label}>
            {label} <time dateTime={iso}>{text}</time>
          </span>
        ))}
      </footer>
    </article>
  );
}
