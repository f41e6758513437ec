/** The style sheet of the highlights, made from the palette. */
import { FAMILIES, type Family, type HighlightName, lineOf } from '../core/highlights';
import { FLASH_CSS } from './flash';

export const PREFIX = 'cezhu-';
/** The annotation whose card is open; another prefix than the annotations', since it doubles one of them. */
export const FOCUS = 'cezhufocus';

function rgba(hex: string, alpha: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

/** Figures are what readers came for: their ground is at least this strong, their line at least this thick. */
const FIGURE = { fill: 0.24, thickness: 2 };

function rule(family: Family, member: HighlightName): string {
  const isFigure = member.startsWith('figure-');
  const fill = isFigure ? Math.max(family.fill, FIGURE.fill) : family.fill;
  const thickness = isFigure ? Math.max(family.thickness, FIGURE.thickness) : family.thickness;
  // The page keeps its own text colour: a translucent ground and a mid-tone line are readable on light and dark
  // pages. Browsers without decorations in ::highlight drop that line and still show the ground.
  return `::highlight(${PREFIX}${member}) {
  background-color: ${rgba(family.colour, fill)};
  text-decoration: underline ${lineOf(family, member)} ${family.colour} ${thickness}px;
}`;
}

export function highlightCss(): string {
  const focus = `::highlight(${FOCUS}) { background-color: rgba(255, 196, 0, 0.5); }`;
  const forced = `@media (forced-colors: active) {\n${FAMILIES.flatMap((family) =>
    family.members.map(
      (member) => `::highlight(${PREFIX}${member}) { background-color: transparent; text-decoration-color: LinkText; }`,
    ),
  ).join('\n')}\n}`;
  const rules = FAMILIES.flatMap((family) => family.members.map((member) => rule(family, member)));
  return [...rules, focus, FLASH_CSS, forced].join('\n');
}
