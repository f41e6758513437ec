import { describe, expect, it } from 'vitest';
import { FAMILIES } from '@/lib/core/highlights';
import { FOCUS, highlightCss, PREFIX } from '@/lib/page/highlight-css';

const CSS = highlightCss();
const ruleOf = (name: string) => new RegExp(`::highlight\\(${name}\\) \\{([^}]*)\\}`).exec(CSS)?.[1] ?? '';
const opacityOf = (name: string) => Number(/rgba\(\d+, \d+, \d+, ([\d.]+)\)/.exec(ruleOf(name))?.[1]);

describe('highlightCss', () => {
  it.each(FAMILIES.flatMap(({ members }) => [...members]))('has a rule for %s, with a ground and a line', (member) => {
    expect(ruleOf(PREFIX + member)).toMatch(
      /background-color: rgba\(\d{1,3}, \d{1,3}, \d{1,3}, 0\.\d+\);\s+text-decoration: underline \w+ #[0-9a-f]{6} \d+px;/,
    );
  });

  it('lets figures outshine terms of their family', () => {
    expect(opacityOf(`${PREFIX}figure-money`)).toBeGreaterThan(opacityOf(`${PREFIX}funding`));
  });

  it('never changes the colour of the page’s text', () => {
    expect(CSS).not.toMatch(/[{;\s]color:/);
  });

  it('keeps the focus under another prefix, so that it doubles no annotation', () => {
    expect(FOCUS.startsWith(PREFIX)).toBe(false);
    expect(ruleOf(FOCUS)).toContain('background-color');
  });

  it('gives way where the reader forces colours', () => {
    const forced = CSS.slice(CSS.indexOf('@media (forced-colors: active)'));
    for (const { members } of FAMILIES)
      for (const member of members) expect(forced).toContain(`::highlight(${PREFIX}${member})`);
  });
});
