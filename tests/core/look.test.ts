import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLIPPING_COLOURS } from '@/lib/core/clippings/types';
import { FAMILIES, HIGHLIGHT_NAMES, isFigureName } from '@/lib/core/highlights';
import { clipColour, clipLook, colourOf, LOOKS, PALETTES, paintOf, STRENGTHS, stylesOf } from '@/lib/core/look';
import { contrast, distance, over, parseHex, VISIONS } from '../support/colour';

/** Grounds of pages, with the text that usually stands on them. */
const GROUNDS = [
  ['white', '#ffffff', '#333333'],
  ['beige', '#f5ecd7', '#333333'],
  ['black', '#000000', '#cccccc'],
  ['dark grey', '#1b1f24', '#cccccc'],
  ['dark reader', '#2b2b2b', '#d0d0d0'],
] as const;
const NAMES = FAMILIES.map(({ name }) => name);

describe.each(LOOKS)('the look $strength, $palette', (look) => {
  it.each(GROUNDS)('has lines that stand out on %s', (_, ground) => {
    for (const name of NAMES) {
      expect(contrast(parseHex(colourOf(name, look)), parseHex(ground)), name).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(GROUNDS)('leaves text readable on %s', (_, ground, text) => {
    for (const name of HIGHLIGHT_NAMES) {
      const { colour, fill } = paintOf(name, look);
      const behind = over(parseHex(colour), fill, parseHex(ground));
      expect(contrast(parseHex(text), behind), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(GROUNDS)('leaves clipped text readable on %s, with and without figures in it', (_, ground, text) => {
    const { fill, changed } = clipLook(look);
    for (const colour of CLIPPING_COLOURS) {
      const clipped = over(parseHex(clipColour(colour)), fill, parseHex(ground));
      expect(contrast(parseHex(text), clipped), colour).toBeGreaterThanOrEqual(4.5);
      expect(contrast(parseHex(changed), clipped), `the line on ${colour}`).toBeGreaterThanOrEqual(2);
      const figure = paintOf('figure-money', look);
      const both = over(parseHex(figure.colour), figure.fill, clipped);
      expect(contrast(parseHex(text), both), `${colour} with a figure`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('tells the colours of clippings apart', () => {
    const seen = (colour: (typeof CLIPPING_COLOURS)[number], ground: string) =>
      over(parseHex(clipColour(colour)), clipLook(look).fill, parseHex(ground));
    for (const [, ground] of GROUNDS) {
      const pairs = CLIPPING_COLOURS.flatMap((one, at) =>
        CLIPPING_COLOURS.slice(at + 1).map((other) => [one, other] as const),
      );
      for (const [one, other] of pairs) {
        expect(distance(seen(one, ground), seen(other, ground), 'usual'), `${one}, ${other}`).toBeGreaterThan(0.02);
      }
    }
  });

  it('lets figures outshine terms', () => {
    const figures = HIGHLIGHT_NAMES.filter(isFigureName).map((name) => paintOf(name, look));
    const terms = HIGHLIGHT_NAMES.filter((name) => !isFigureName(name)).map((name) => paintOf(name, look));
    expect(Math.min(...figures.map(({ fill }) => fill))).toBeGreaterThan(Math.max(...terms.map(({ fill }) => fill)));
  });

  it('fades terms to a thin line without a ground', () => {
    for (const name of HIGHLIGHT_NAMES) {
      const [full, faded] = [paintOf(name, look), paintOf(name, look, true)];
      expect(faded).toMatchObject({ fill: 0, thickness: 1, line: full.line, colour: full.colour });
      expect(faded.lineOpacity).toBeLessThan(full.lineOpacity);
    }
  });
});

describe('the strengths', () => {
  it('grow', () => {
    for (const palette of PALETTES) {
      const fills = STRENGTHS.map((strength) => paintOf('figure-money', { strength, palette }).fill);
      expect(fills).toEqual([...fills].sort((a, b) => a - b));
      expect(new Set(fills).size).toBe(STRENGTHS.length);
    }
  });
});

describe('the colour-blind-safe palette', () => {
  /** The least distance of two families that are painted by default. */
  const nearest = (palette: (typeof PALETTES)[number], vision: keyof typeof VISIONS): number => {
    const colours = FAMILIES.filter(({ shown }) => shown).map(({ name }) =>
      parseHex(colourOf(name, { strength: 'normal', palette })),
    );
    return Math.min(...colours.flatMap((one, i) => colours.slice(i + 1).map((other) => distance(one, other, vision))));
  };

  it.each(Object.keys(VISIONS) as (keyof typeof VISIONS)[])('keeps families apart with %s', (vision) => {
    expect(nearest('safe', vision)).toBeGreaterThan(0.09);
  });

  it('is needed: the standard one brings two families closer in every such vision', () => {
    for (const vision of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
      expect(nearest('standard', vision)).toBeLessThan(nearest('safe', vision));
    }
  });
});

describe('stylesOf', () => {
  it('writes what CSS takes', () => {
    expect(stylesOf({ colour: '#0a86a4', fill: 0.24, line: 'dashed', lineOpacity: 0.5, thickness: 2 })).toEqual({
      background: 'rgba(10, 134, 164, 0.24)',
      decoration: 'underline dashed rgba(10, 134, 164, 0.5) 2px',
    });
  });
});

describe('the colours of the extension’s own pages', () => {
  const css = readFileSync(resolve(import.meta.dirname, '../../components/base.css'), 'utf8');
  const blockOf = (opening: string) => {
    const block = css.slice(css.indexOf(opening) + opening.length).split('}')[0] ?? '';
    return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
  };
  const light = blockOf(':root {');
  const dark = blockOf(':root[data-theme="dark"] {');

  it('are the same in the dark by choice and by the browser', () => {
    expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
    expect(blockOf(':root:not([data-theme="light"]) {')).toEqual(dark);
  });

  it.each([
    ['ink', 'paper'],
    ['ink', 'sheet'],
    ['faint', 'paper'],
    ['faint', 'sheet'],
    ['accent', 'paper'],
    ['accent', 'sheet'],
    ['accent-ink', 'accent'],
    ['danger', 'sheet'],
    ['good', 'sheet'],
  ])('%s can be read on %s', (text, ground) => {
    for (const tokens of [light, dark]) {
      expect(contrast(parseHex(tokens[text] ?? ''), parseHex(tokens[ground] ?? ''))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
