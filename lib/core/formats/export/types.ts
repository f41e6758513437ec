/** What every form of export is made of: articles with what was kept of them, names instead of ids. Plain data. */
import type { ClippedFacts, ClippingColour, Script } from '../../clippings/types';
import type { Correction } from '../../corrections/types';
import type { Reading } from '../../figures/reading';
import type { Category, FigureEdits, FigureValue, Location, Selector, Span } from '../../types';

/** A term in a passage; offsets in UTF-16 code units of `ExportedClipping.quote`. */
export interface ExportedTerm extends Span {
  id: string;
  name: string;
  category: Category;
}

/**
 * A figure in a passage, with the reader's corrections applied; `originalValue`, `originalUnit` and the `edited` of
 * fields say what was corrected. Offsets count in `ExportedClipping.quote`.
 */
export interface ExportedFigure extends Span, Omit<Reading, 'change'> {
  /** As it stands in the passage: 160万人以上. */
  written: string;
  /** What was read of the fields that the reader has corrected, as data; '' where nothing was. */
  asRead?: Partial<Record<keyof FigureEdits, string>>;
  /** What it was before, where the passage tells a change. */
  from?: { value: FigureValue; unit?: string; written: string };
}

export interface ExportedClipping {
  /** Random UUID. */
  id: string;
  /** Where it was clipped, as the browser showed it. */
  url: string;
  /** Raw: line feeds between blocks, tabs between cells. */
  quote: string;
  /** Says under the quote what has been done to it, where it is not as it was clipped: 已去除注音. */
  quoteRemark?: string;
  /** The quote as it was clipped, where `quote` is another form of it and both are carried; stands behind the remark. */
  original?: string;
  /** The quote without noise; absent where it is the same. */
  clean?: string;
  /** Outermost first. */
  headings: string[];
  sentence?: string;
  /** Of clippings without a choice the first colour. */
  colour: ClippingColour;
  note: string;
  /** Names, in the order in which they were added. */
  tags: string[];
  script?: Script;
  /** Whose it is, where it came from somebody who wanted to be named. */
  by?: string;
  /** ISO 8601, UTC. */
  created: string;
  changed: string;
  /** How it stood in its page when somebody last looked; absent where nobody has. */
  state?: Location['status'];
  /** In the order of the text. */
  terms: ExportedTerm[];
  figures: ExportedFigure[];
  selector: Selector;
  /** Address that leads a browser to the passage (a text fragment); absent where it cannot be expressed. */
  link?: string;
}

export interface ExportedArticle {
  /** As `Clipping.pageId`. */
  pageId: string;
  /** Address of the newest clipping's tab. */
  url: string;
  /** The reader's own, the page's, or the tab's; the address where there is none. */
  title: string;
  /** The reader's own word before the page's; what is not known is absent. */
  facts: ClippedFacts;
  script?: Script;
  /** When the newest of its clippings was made. ISO 8601, UTC. */
  clipped: string;
  /** In page order. */
  clippings: ExportedClipping[];
}

/** What is known beside the clippings themselves. */
export interface ExportSources {
  /** Tag id → name; a tag without a name here is left out. */
  tagNames?: Readonly<Record<string, string>>;
  /** `pageId` → what the reader has written of the article since. */
  factEdits?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `pageId` → what the reader has put right of its annotations, when it was clipped or since. */
  corrections?: Readonly<Record<string, readonly Correction[]>>;
  /** Clipping id → how its passage stands. */
  states?: Readonly<Record<string, Location['status']>>;
  /** `pageId` → the article's collected text, where it was kept: tells which passages need context to be found. */
  texts?: Readonly<Record<string, string>>;
}
