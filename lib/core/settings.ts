import { FAMILIES, HIGHLIGHT_NAMES, type HighlightName } from './highlights';
import { DEFAULT_LOOK, type Look, PALETTES, STRENGTHS } from './look';
import { membersOf } from './presets';

/** Colours of the extension's own pages; `auto` follows the browser. Web pages keep their own. */
export type Theme = 'auto' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** The reader's choices, as kept in storage.local. */
export interface Settings extends Look {
  /** Highlights that are painted, in the order of the legend. */
  shown: HighlightName[];
  theme: Theme;
  /** The overview ruler at the page's edge. */
  ruler: boolean;
  /** The small button by a finished selection. */
  clipButton: boolean;
  /** An article's text is kept when it is first clipped from. */
  keepSnapshots: boolean;
  /** Clippings are looked for on the page that they were made from, and painted. */
  paintClippings: boolean;
  /** Tags are written to the browser's sync, and read from it. */
  shareTags: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  shown: membersOf('full'),
  ...DEFAULT_LOOK,
  theme: 'auto',
  ruler: true,
  clipButton: true,
  keepSnapshots: true,
  paintClippings: true,
  shareTags: true,
};

function readShown(stored: unknown): HighlightName[] {
  if (!Array.isArray(stored)) return DEFAULT_SETTINGS.shown;
  // Before single highlights could be switched, families were kept; none is called as a highlight is.
  const families = FAMILIES.filter(({ name }) => stored.includes(name));
  const members = new Set<unknown>([...stored, ...families.flatMap((family) => family.members)]);
  return HIGHLIGHT_NAMES.filter((name) => members.has(name));
}

function oneOf<T extends string>(stored: unknown, known: readonly T[], otherwise: T): T {
  return known.find((one) => one === stored) ?? otherwise;
}

/** Settings out of whatever stands in the store: what is unknown is dropped, what is missing takes its default. */
export function readSettings(stored: unknown): Settings {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  const isOn = (name: 'ruler' | 'paintClippings' | 'clipButton' | 'keepSnapshots' | 'shareTags'): boolean => {
    const value = from[name];
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[name];
  };
  return {
    shown: readShown(from.shown),
    strength: oneOf(from.strength, STRENGTHS, DEFAULT_SETTINGS.strength),
    palette: oneOf(from.palette, PALETTES, DEFAULT_SETTINGS.palette),
    theme: oneOf(from.theme, THEMES, DEFAULT_SETTINGS.theme),
    ruler: isOn('ruler'),
    clipButton: isOn('clipButton'),
    keepSnapshots: isOn('keepSnapshots'),
    paintClippings: isOn('paintClippings'),
    shareTags: isOn('shareTags'),
  };
}
