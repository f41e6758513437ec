/** The style sheet of the highlights, made from the palette and the reader's look. */
import { CLIPPING_COLOURS } from '../core/clippings/types';
import { CLIP_CHANGED, clipPaint, HIGHLIGHT_NAMES, type HighlightName, isFigureName } from '../core/highlights';
import { clipColour, clipLook, DEFAULT_LOOK, type Look, paintOf, stylesOf, translucent } from '../core/look';
import { FLASH, FLASH_CSS } from './flash';

export const PREFIX = 'cezhu-';
/** The annotation whose card is open; another prefix than the annotations', since it doubles one of them. */
export const FOCUS = 'cezhufocus';

const faintOf = (name: HighlightName) => `${name}-faint`;
const isTerm = (name: HighlightName) => !isFigureName(name);
const selector = (name: string) => `::highlight(${PREFIX}${name})`;

// The page keeps its own text colour: a translucent ground and a mid-tone line are readable on light and dark
// pages. Browsers without decorations in ::highlight drop that line and still show the ground.
function rule(name: string, { background, decoration }: ReturnType<typeof stylesOf>): string {
  return `${selector(name)} { background-color: ${background}; text-decoration: ${decoration}; }`;
}

function rulesOf(look: Look): string {
  const full = HIGHLIGHT_NAMES.map((name) => rule(name, stylesOf(paintOf(name, look))));
  const faded = HIGHLIGHT_NAMES.filter(isTerm).map((name) => rule(faintOf(name), stylesOf(paintOf(name, look, true))));
  return [...full, ...faded].join('\n');
}

const FIGURES = HIGHLIGHT_NAMES.filter(isFigureName).map(selector).join(', ');
const TERMS = HIGHLIGHT_NAMES.filter(isTerm)
  .flatMap((name) => [name, faintOf(name)])
  .map(selector)
  .join(', ');

const CLIPS = CLIPPING_COLOURS.map((colour) => selector(clipPaint(colour))).join(', ');
const CHANGED = selector(CLIP_CHANGED);

/** Grounds for clippings; a dashed line, well under those of terms and figures, where the text has changed. */
function clipRules(look: Look): string {
  const { fill, changed } = clipLook(look);
  const grounds = CLIPPING_COLOURS.map(
    (colour) => `${selector(clipPaint(colour))} { background-color: ${translucent(clipColour(colour), fill)}; }`,
  );
  const line = `${CHANGED} { text-decoration: underline dashed ${changed} 2px; text-underline-offset: 0.3em; }`;
  return [...grounds, line].join('\n');
}

/** Where the reader forces colours, the system's take the place of ours; lines keep their style. */
const FORCED = `@media (forced-colors: active) {
${FIGURES} { background-color: Mark; color: MarkText; text-decoration-color: MarkText; }
${TERMS} { background-color: transparent; text-decoration-color: LinkText; }
${CLIPS} { background-color: transparent; text-decoration-line: overline; text-decoration-color: CanvasText; }
${CHANGED} { text-decoration-line: overline; text-decoration-color: CanvasText; }
::highlight(${FOCUS}) { background-color: Highlight; color: HighlightText; }
}`;

/** What is printed is the page, as its publisher made it. */
const PRINT = `@media print {
${FIGURES}, ${TERMS}, ${CLIPS}, ${CHANGED}, ::highlight(${FOCUS}), ::highlight(${FLASH}) { background-color: transparent; text-decoration: none; }
}`;

/**
 * The one source of the style sheet: inserted into documents by the background, to be adopted by shadow roots.
 * It never sets the colour of text but where colours are forced.
 */
export function highlightCss(look: Look = DEFAULT_LOOK): string {
  return [
    clipRules(look),
    rulesOf(look),
    `::highlight(${FOCUS}) { background-color: rgba(255, 196, 0, 0.5); }`,
    `@media (prefers-contrast: more) {\n${clipRules({ ...look, strength: 'strong' })}\n${rulesOf({ ...look, strength: 'strong' })}\n}`,
    FLASH_CSS,
    FORCED,
    PRINT,
  ].join('\n');
}
