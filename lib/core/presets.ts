/** Named sets of highlights, from all figures to everything but slogans. */
import palette from '@/assets/palette.json';
import { FAMILIES, HIGHLIGHT_NAMES, type HighlightName } from './highlights';

export type PresetName = keyof typeof palette.presets;

export const PRESETS = Object.keys(palette.presets) as PresetName[];

/** The highlights of a preset, in the order of the legend. */
export function membersOf(preset: PresetName): HighlightName[] {
  const { families, members } = palette.presets[preset] as { families: string[]; members: string[] };
  return FAMILIES.flatMap((family) =>
    family.members.filter((member) => families.includes(family.name) || members.includes(member)),
  );
}

/** The preset that is just this set, in whatever order; undefined where the reader has made a set of their own. */
export function presetOf(shown: readonly HighlightName[]): PresetName | undefined {
  const wanted = new Set(shown);
  return PRESETS.find((preset) => {
    const members = membersOf(preset);
    return members.length === wanted.size && members.every((member) => wanted.has(member));
  });
}

/** `shown` with `members` switched on or off together, in the order of the legend. */
export function withMembers(
  shown: readonly HighlightName[],
  members: readonly HighlightName[],
  on: boolean,
): HighlightName[] {
  return HIGHLIGHT_NAMES.filter((name) => (members.includes(name) ? on : shown.includes(name)));
}
