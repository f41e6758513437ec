/** Which highlight an annotation belongs to, and which families the highlights make. */
import palette from '@/assets/palette.json';
import { CLIPPING_COLOURS, type ClippingColour } from './clippings/types';
import type { Annotation, Category, FigureKind } from './types';

/** What follows `cezhu-` in the name of a highlight. Constants: pages can read them. */
export type HighlightName = Category | `figure-${FigureKind}`;

export type LineStyle = 'solid' | 'double' | 'dashed' | 'dotted' | 'wavy';

/** How much a family's terms may be seen; figures have a weight of their own whatever their family. */
export type Weight = 'figure' | 'benefit' | 'context';

export interface Family {
  name: FamilyName;
  members: readonly HighlightName[];
  /** Says the family without colour. */
  line: LineStyle;
  weight: Weight;
  /** Painted unless the reader says otherwise. */
  shown: boolean;
  /** Members that have a line of their own, so that shares, times and amounts are told apart. */
  groups?: Readonly<Record<GroupName, Group>>;
}

export interface Group {
  members: readonly HighlightName[];
  line: LineStyle;
}

export type GroupName = keyof typeof palette.families.figures.groups;

export type FamilyName = keyof typeof palette.families;

/** The families in the order of the legend. */
export const FAMILIES: readonly Family[] = Object.entries(palette.families).map(
  ([name, family]) => ({ name, ...family }) as Family,
);

/** Every highlight, family by family. */
export const HIGHLIGHT_NAMES: readonly HighlightName[] = FAMILIES.flatMap(({ members }) => members);

const FAMILY_OF = new Map(FAMILIES.flatMap((family) => family.members.map((member) => [member, family] as const)));

export function familyOf(name: HighlightName): Family {
  const family = FAMILY_OF.get(name);
  if (!family) throw new RangeError(`no family holds the highlight “${name}”`);
  return family;
}

export function isFigureName(name: string): name is `figure-${FigureKind}` {
  return name.startsWith('figure-');
}

/** The line under the members of a family, that of its group where it stands in one. */
export function lineOf(family: Family, member: HighlightName): LineStyle {
  const group = Object.values(family.groups ?? {}).find(({ members }) => members.includes(member));
  return group?.line ?? family.line;
}

export function highlightOf(annotation: Annotation): HighlightName {
  return annotation.type === 'term' ? annotation.category : `figure-${annotation.kind}`;
}

/** A bare year serves as the `when` of other figures; painting every one would be noise. */
export function isQuiet(annotation: Annotation): boolean {
  return annotation.type === 'figure' && annotation.kind === 'date' && /^\d{4}$/.test(String(annotation.value));
}

/** What follows `cezhu-` in the names of the highlights of clippings: one for each colour, and one more where the text has changed. */
export type ClipPaint = `clip-${ClippingColour}` | typeof CLIP_CHANGED;

export const CLIP_CHANGED = 'clip-changed';

export function clipPaint(colour: ClippingColour): ClipPaint {
  return `clip-${colour}`;
}

export const CLIP_PAINTS: readonly ClipPaint[] = [...CLIPPING_COLOURS.map(clipPaint), CLIP_CHANGED];
