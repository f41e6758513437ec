/** Which highlight an annotation belongs to, and how the families of highlights look. */
import palette from '@/assets/palette.json';
import type { Annotation, Category, FigureKind } from './types';

/** What follows `cezhu-` in the name of a highlight. Constants: pages can read them. */
export type HighlightName = Category | `figure-${FigureKind}`;

export type LineStyle = 'solid' | 'double' | 'dashed' | 'dotted' | 'wavy';

export interface Family {
  name: FamilyName;
  members: readonly HighlightName[];
  /** Hex colour of line and ground, readable on white and on black alike. */
  colour: string;
  /** Opacity of the ground, 0–1. */
  fill: number;
  /** Says the family without colour. */
  line: LineStyle;
  /** CSS pixels. */
  thickness: number;
  /** Painted unless the reader says otherwise. */
  shown: boolean;
}

export type FamilyName = keyof typeof palette.families;

/** The families in the order of the legend. */
export const FAMILIES: readonly Family[] = Object.entries(palette.families).map(
  ([name, family]) => ({ name, ...family }) as Family,
);

const FAMILY_OF = new Map(FAMILIES.flatMap((family) => family.members.map((member) => [member, family] as const)));

export function familyOf(name: HighlightName): Family {
  const family = FAMILY_OF.get(name);
  if (!family) throw new RangeError(`no family holds the highlight “${name}”`);
  return family;
}

export function highlightOf(annotation: Annotation): HighlightName {
  return annotation.type === 'term' ? annotation.category : `figure-${annotation.kind}`;
}

/** A bare year serves as the `when` of other figures; painting every one would be noise. */
export function isQuiet(annotation: Annotation): boolean {
  return annotation.type === 'figure' && annotation.kind === 'date' && /^\d{4}$/.test(String(annotation.value));
}
