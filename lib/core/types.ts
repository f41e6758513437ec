/**
 * The shapes that cross every seam of the program: plain data that survives `JSON.stringify`.
 * Offsets are UTF-16 code units into the raw text, as in the DOM and in the Web Annotation model's
 * selectors before export.
 */

import type { ClippingColour } from './clippings/types';
import type { Stamp } from './tags/registers/stamp';

/** Half-open range of UTF-16 code units in the raw text. */
export interface Span {
  start: number;
  end: number;
}

/** The glossary's categories; the evaluation guideline defines what each covers. */
export const CATEGORIES = [
  'principle',
  'governance',
  'attract',
  'develop',
  'employ',
  'retain',
  'funding',
  'evaluate',
  'platform',
  'programme',
  'group',
  'document',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const FIGURE_KINDS = [
  'count',
  'money',
  'measure',
  'percent',
  'point',
  'fraction',
  'multiple',
  'age',
  'duration',
  'date',
  'period',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** How the written number bounds the true one: 以上 → atLeast, 近 → under, 约 → about … */
export type Bound = 'exact' | 'about' | 'atLeast' | 'atMost' | 'over' | 'under';

/** What a rate is counted per: 每月3000元 → month; 32.5元/平方米/月 → m2, month. */
export type Per = 'month' | 'year' | 'day' | 'hour' | 'person' | 'household' | 'm2' | 'mu' | 'item';

export type Role =
  | 'stock'
  | 'new'
  | 'cumulative'
  | 'growth'
  | 'share'
  | 'target'
  | 'entitlement'
  | 'requirement'
  | 'notOwn';

/** The date or period that governs a figure. `value` is ISO 8601, an interval as start/end. */
export interface When {
  value: string;
  role: 'at' | 'by' | 'asOf' | 'since' | 'during';
  span?: Span;
  /** Said in an earlier sentence or heading, not in the figure's own. */
  inherited?: boolean;
}

/** Where the text says something about a figure. */
export interface Mention extends Span {
  /** Said in an earlier sentence or heading, not in the figure's own sentence or line. */
  inherited?: boolean;
}

/** Whose a figure is. */
export interface Place extends Mention {
  /** Where 全市 or 本县 was said: a mention of the place by its name. */
  referent?: Span;
}

export interface Term extends Span {
  type: 'term';
  /** Glossary entry's id; stable over versions. */
  id: string;
  /** The entry's canonical name, in simplified script. */
  name: string;
  category: Category;
  origin: 'glossary' | 'pattern' | 'user';
  /** Shorter terms inside this one, in order of start. */
  inner?: Term[];
}

/** A number or, for dates, periods and durations, an ISO 8601 string; a pair is a range [min, max]. */
export type FigureValue = number | string | [number, number] | [string, string];

/** Fields of a figure that the reader has corrected; those left as they are stay absent, '' empties one. */
export interface FigureEdits {
  value?: FigureValue;
  /** As `Figure.unit`. */
  unit?: string;
  metric?: string;
  /** ISO 8601, as `When.value`. */
  when?: string;
  audience?: string;
  place?: string;
}

export interface Figure extends Span {
  type: 'figure';
  kind: FigureKind;
  value: FigureValue;
  /** Measure word or unit in simplified script, ISO 4217 for money; never 万 or 亿. */
  unit?: string;
  bound: Bound;
  per?: Per[];
  /** What is measured. */
  metric?: Mention;
  when?: When;
  role?: Role;
  /** For whom. */
  audience?: Mention;
  /** Whose. */
  place?: Place;
  /** Of what a share or growth is taken. */
  base?: Mention;
  /** Indexes into the array that `annotate` returned; sits on the `to` figure. */
  change?: { from: number; to: number };
  /** The reader's word on it: the engine's reading stays beside it. */
  edits?: FigureEdits;
}

export type Annotation = Term | Figure;

/** W3C Web Annotation TextQuoteSelector; offsets-free, so it survives edits elsewhere on the page. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation TextPositionSelector, but in UTF-16 code units of the collected page text. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export type Selector = [TextQuoteSelector, TextPositionSelector];

/** Where a text's passage is found again. */
export type Location =
  /** Equal after folding and removal of noise. */
  | { status: 'exact'; start: number; end: number }
  /** Recognised beyond doubt, but edited. `score` is between 0 and 1. */
  | { status: 'changed'; start: number; end: number; score: number; edits: Edit[] }
  /** Not there, or not to be told from a look-alike. */
  | { status: 'orphan' };

/** One difference between a passage as it was kept and as it stands now. */
export interface Edit {
  /** In the text as it is now; empty where something has gone. */
  at: Span;
  /** What stood there; '' where something has come. */
  was: string;
  /** A number, amount, share or date has changed: 50万元 → 60万元. */
  figure?: boolean;
}

/** When what is known of a tag was set, where its times do not say that; see core/tags/rows. */
export interface TagStamps {
  name?: Stamp;
  colour?: Stamp;
  life?: Stamp;
}

/** A tag as the views see it. */
export interface Tag {
  /** First 48 bits (hex) of SHA-256 over the folded name that it was made with: two devices that invent one tag agree on its id. */
  id: string;
  name: string;
  /** When it was made, or made again; ISO 8601, UTC. */
  created: string;
  /** Absent where there is none. */
  colour?: ClippingColour;
  /** Other ids that mean it: of tags that were merged into it, and of those that bear the same name. */
  also?: string[];
  /** The tag that it was merged into while that was merged into it, or is not known here. */
  into?: string;
  stamps?: TagStamps;
}

/** Where policy speaks a Chinese of its own. */
export const REGIONS = ['hongkong', 'macau', 'taiwan'] as const;
export type WordingRegion = (typeof REGIONS)[number];

export type Level = 'national' | 'provincial' | 'municipal' | WordingRegion;

/** One glossary entry, as the data files hold it with its file's category; assets/schemas/glossary.schema.json has the rules. */
export interface GlossaryEntry {
  id: string;
  name: string;
  category: Category;
  definition: string;
  en?: string;
  /** Other wordings and short forms. */
  aliases?: string[];
  /** Also said where no talent is meant: found only in texts that are about talent. */
  general?: true;
  /** What it is called elsewhere, in simplified script. */
  regional?: Partial<Record<WordingRegion, string[]>>;
  level?: Level;
  /** Years. */
  since?: number;
  until?: number;
  /** The body that issues or runs it. */
  issuer?: string;
  /** The law, plan or body in which to look it up. */
  source?: string;
}
