/** What the reader keeps: plain data, as the database holds it. docs/formats.md has every field. */
import type { FactName } from '../article/types';
import type { Annotation, Selector } from '../types';

/** `zh-Hans` and `zh-Hant` without their language: the script that an article is written in. */
export type Script = 'Hans' | 'Hant';

export const CLIPPING_COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type ClippingColour = (typeof CLIPPING_COLOURS)[number];

/** What an article said of itself when a passage of it was kept: the values of its facts. */
export type ClippedFacts = Partial<Record<FactName, string>>;

/** A passage of a page, with the annotations in it and what the page tells around it. */
export interface SelectedPassage {
  quote: string;
  selector: Selector;
  annotations: Annotation[];
  /** As `Clipping.headings`. */
  headings: string[];
  /** As `Clipping.sentence`. */
  sentence?: string;
  /** As the page has them, without the reader's own word. */
  facts: ClippedFacts;
}

/** A passage kept by the reader. Text only: no field ever holds HTML. */
export interface Clipping {
  /** Random UUID. */
  id: string;
  /** Address as the browser shows it, fragment included. */
  url: string;
  /** SHA-256 (hex) of what `articleAddress` makes of the address: the key that groups an article's clippings. */
  pageId: string;
  title: string;
  /** The raw text of the passage, line breaks between blocks. */
  quote: string;
  /** The quote without noise (pinyin glosses, zero-width characters, breaks inside words); absent where it is the same. */
  clean?: string;
  selector: Selector;
  /** The annotations inside the passage, with offsets into `quote`. */
  annotations: Annotation[];
  /** The headings that the passage stands under, outermost first: 三、强化保障 · （二）住房. */
  headings: string[];
  /** The sentence around the passage, where that is more than the passage. */
  sentence?: string;
  facts: ClippedFacts;
  /** Absent where the passage does not tell. */
  script?: Script;
  /** Absent: the first of CLIPPING_COLOURS. */
  colour?: ClippingColour;
  /** Tag ids. */
  tags: string[];
  note: string;
  /** Who clipped it, where it came from somebody who wanted to be named. */
  by?: string;
  /** ISO 8601, UTC. */
  created: string;
  changed: string;
}

/** A clipping that the reader has deleted, kept for thirty days. */
export interface TrashedClipping extends Clipping {
  /** ISO 8601, UTC. */
  trashed: string;
}

/** The text of an article as it was when it was first clipped from: proof of what the page said. */
export interface Snapshot {
  /** As `Clipping.pageId`. */
  pageId: string;
  /** Of `text` in UTF-8, hex. */
  sha256: string;
  url: string;
  title: string;
  facts: ClippedFacts;
  /** The collected text, U+2029 between blocks: what selectors count in. */
  text: string;
  /** ISO 8601, UTC. */
  taken: string;
}
