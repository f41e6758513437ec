import { describe, expect, it } from 'vitest';
import { CLIPPING_COLOURS } from '@/lib/core/clippings/types';
import { CLIP_CHANGED, clipPaint, HIGHLIGHT_NAMES, isFigureName } from '@/lib/core/highlights';
import { LOOKS } from '@/lib/core/look';
import { FOCUS, highlightCss, PREFIX } from '@/lib/page/highlight-css';

const CSS = highlightCss();
const NAMES = HIGHLIGHT_NAMES.flatMap((name) => (isFigureName(name) ? [name] : [name, `${name}-faint`]));
const ruleOf = (name: string) => new RegExp(`::highlight\\(${name}\\) \\{([^}]*)\\}`).exec(CSS)?.[1] ?? '';
const sectionOf = (media: string) => CSS.slice(CSS.indexOf(`@media (${media})`)).split('\n}')[0] ?? '';

describe('highlightCss', () => {
  it.each(NAMES)('has a rule for %s, with a line', (name) => {
    expect(ruleOf(PREFIX + name)).toMatch(
      /background-color: (transparent|rgba\(\d{1,3}, \d{1,3}, \d{1,3}, 0\.\d+\)); text-decoration: underline \w+ rgba\([^)]+\) \dpx;/,
    );
  });

  it('gives figures a ground and terms none', () => {
    for (const name of NAMES)
      expect(ruleOf(PREFIX + name).includes('transparent'), name).toBe(!name.startsWith('figure-'));
  });

  it('never changes the colour of the page’s text but where colours are forced', () => {
    expect(CSS.replace(sectionOf('forced-colors: active'), '')).not.toMatch(/[{;\s]color:/);
  });

  it('keeps the focus under another prefix, so that it doubles no annotation', () => {
    expect(FOCUS.startsWith(PREFIX)).toBe(false);
    expect(ruleOf(FOCUS)).toContain('background-color');
  });

  it('is another text for every look, so that one can be taken back for another', () => {
    expect(new Set(LOOKS.map((look) => highlightCss(look))).size).toBe(LOOKS.length);
  });

  it.each(NAMES)('gives way for %s where the reader forces colours, and to paper', (name) => {
    const forced = sectionOf('forced-colors: active');
    const print = CSS.slice(CSS.indexOf('@media print'));
    for (const section of [forced, print]) expect(section).toContain(`::highlight(${PREFIX}${name})`);
    // Style shorthand would take the families' lines away.
    expect(forced).not.toMatch(/text-decoration:/);
    expect(forced).not.toMatch(/#[0-9a-f]{3}|rgba?\(/);
    expect(print).toContain('background-color: transparent; text-decoration: none');
  });

  it.each(CLIPPING_COLOURS.map(clipPaint))('gives %s a ground and no line, under all the others', (name) => {
    expect(ruleOf(PREFIX + name)).toMatch(/^ background-color: rgba\([^)]+\); $/);
    const listed = `::highlight\\(${PREFIX}${name}\\)[^{]*\\{ background-color: transparent; `;
    expect(sectionOf('forced-colors: active')).toMatch(new RegExp(`${listed}text-decoration-line: overline;`));
    expect(CSS.slice(CSS.indexOf('@media print'))).toMatch(new RegExp(`${listed}text-decoration: none;`));
  });

  it('tells changed clippings by a line', () => {
    expect(ruleOf(PREFIX + CLIP_CHANGED)).toMatch(/text-decoration: underline dashed/);
    expect(sectionOf('forced-colors: active')).toContain(
      `::highlight(${PREFIX}${CLIP_CHANGED}) { text-decoration-line`,
    );
  });

  it('is strong where the reader asks for contrast', () => {
    const strong = highlightCss({ strength: 'strong', palette: 'standard' });
    const rule = /::highlight\(cezhu-funding\) \{[^}]*\}/.exec(strong)?.[0] ?? 'missing';
    expect(sectionOf('prefers-contrast: more')).toContain(rule);
  });
});
