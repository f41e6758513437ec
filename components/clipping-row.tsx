/** One clipping in the library's list: the quote with what was found in it, and where it is from. */
import { CLIPPING_COLOURS, type Clipping } from '@/lib/core/clippings/types';
import { excerptOf, hitsIn } from '@/lib/core/library/hits';
import { MarkedText } from './marked-text';
import { Standing, type StandingMark } from './standing';

/** Of the quote, in UTF-16 code units: more than two lines hold. */
const SHOWN = 200;
/** Of another field in which something was found. */
const SHOWN_ELSEWHERE = 60;
const TAGS = 3;

export interface ClippingRowProps {
  clipping: Clipping;
  words: readonly string[];
  /** Names of its tags. */
  tags: readonly string[];
  time: string;
  /** Fields besides the quote in which a search may be found. */
  fields: { label: string; text: string }[];
  hasNote: string;
  /** Where its article no longer says it as it was kept. */
  standing?: StandingMark;
}

/** The first field in which the words stand, where the quote does not hold them. */
function Elsewhere({ fields, words }: Pick<ClippingRowProps, 'fields' | 'words'>) {
  for (const { label, text } of fields) {
    const hits = hitsIn(text, words);
    if (hits.length === 0) continue;
    return (
      <span class="elsewhere">
        {label}：<MarkedText text={text} hits={hits} range={excerptOf(text, hits, SHOWN_ELSEWHERE)} />
      </span>
    );
  }
  return null;
}

export function ClippingRow({ clipping, words, tags, time, fields, hasNote, standing }: ClippingRowProps) {
  const { quote, title, url, annotations, note } = clipping;
  const hits = hitsIn(quote, words);
  return (
    <div class="clipping-row" data-colour={clipping.colour ?? CLIPPING_COLOURS[0]}>
      <p class="quote">
        <MarkedText text={quote} hits={hits} range={excerptOf(quote, hits, SHOWN)} annotations={annotations} />
      </p>
      <p class="line">
        {words.length > 0 && hits.length === 0 && <Elsewhere fields={fields} words={words} />}
        {tags.slice(0, TAGS).map((name) => (
          <span key={name} class="tag">
            {name}
          </span>
        ))}
        {tags.length > TAGS && <span class="tag">+{tags.length - TAGS}</span>}
        {note.trim() && (
          <span class="has-note" title={note.slice(0, 300)}>
            {hasNote}
          </span>
        )}
      </p>
      <p class="line from">
        <span class="title">{title || url}</span>
        {standing && <Standing {...standing} />}
        <time dateTime={clipping.created}>{time}</time>
      </p>
    </div>
  );
}
