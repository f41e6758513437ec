/** How highlights are painted: the reader's choice of strength and colours, applied to the palette. */
import palette from '@/assets/palette.json';
import type { ClippingColour } from './clippings/types';
import { type FamilyName, familyOf, type HighlightName, isFigureName, type LineStyle, lineOf } from './highlights';

export type Strength = keyof typeof palette.strengths;
export type PaletteName = keyof typeof palette.palettes;

export const STRENGTHS = Object.keys(palette.strengths) as Strength[];
export const PALETTES = Object.keys(palette.palettes) as PaletteName[];

export interface Look {
  strength: Strength;
  palette: PaletteName;
}

export const DEFAULT_LOOK: Look = { strength: 'normal', palette: 'standard' };

/** All looks that there are, few enough to take back every one that does not apply. */
export const LOOKS: readonly Look[] = STRENGTHS.flatMap((strength) =>
  PALETTES.map((name) => ({ strength, palette: name })),
);

export interface Paint {
  /** Hex colour of the family. */
  colour: string;
  /** Opacity of the ground, 0–1; 0 for none. */
  fill: number;
  line: LineStyle;
  /** Opacity of the line, 0–1. */
  lineOpacity: number;
  /** CSS pixels. */
  thickness: number;
}

/** Opacity of a faded term's line, as a share of the full one. */
const FADED = 0.4;

export function colourOf(family: FamilyName, look: Look): string {
  return palette.palettes[look.palette][family];
}

/** Colour of a highlight's family in the extension's own lists and in the card. */
export function familyColour(name: HighlightName): string {
  return colourOf(familyOf(name).name, DEFAULT_LOOK);
}

/** Figures outshine terms: whatever their family, they have the weight of figures. */
export function paintOf(member: HighlightName, look: Look, faded = false): Paint {
  const family = familyOf(member);
  const { fill, line, thickness } = palette.strengths[look.strength][isFigureName(member) ? 'figure' : family.weight];
  const style = lineOf(family, member);
  return {
    colour: colourOf(family.name, look),
    fill: faded ? 0 : fill,
    line: style,
    lineOpacity: faded ? line * FADED : line,
    // Double lines are three times as high as they are thick.
    thickness: faded ? 1 : style === 'double' ? Math.max(1, thickness - 1) : thickness,
  };
}

/** Hex colour of a clipping. */
export function clipColour(colour: ClippingColour): string {
  return palette.clips.colours[colour];
}

/** All of them, for what chooses among them. */
export function clipColours(): Readonly<Record<ClippingColour, string>> {
  return palette.clips.colours;
}

/** How clippings are painted: the opacity of their grounds, 0–1, and the hex colour of the line under changed ones. */
export function clipLook({ strength }: Look): { fill: number; changed: string } {
  return { fill: palette.clips.fills[strength], changed: palette.clips.changed };
}

/** `rgba(…)` of a hex colour. */
export function translucent(hex: string, opacity: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${Math.round(opacity * 1000) / 1000})`;
}

/** Values of `background-color` and `text-decoration`, the same for pages, legends and previews. */
export function stylesOf(paint: Paint): { background: string; decoration: string } {
  const { colour, fill, line, lineOpacity, thickness } = paint;
  return {
    background: fill === 0 ? 'transparent' : translucent(colour, fill),
    decoration: `underline ${line} ${translucent(colour, lineOpacity)} ${thickness}px`,
  };
}
