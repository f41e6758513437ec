import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_NAMES, isFigureName } from '@/lib/core/highlights';
import { membersOf, PRESETS, presetOf, withMembers } from '@/lib/core/presets';

const sets = fc.subarray([...HIGHLIGHT_NAMES]);

describe('the presets', () => {
  it('hold all figures, and more terms from one to the next', () => {
    const figures = HIGHLIGHT_NAMES.filter(isFigureName);
    expect(membersOf('numbers')).toEqual(figures);
    expect(membersOf('benefits')).toEqual([...figures, 'funding', 'retain', 'programme', 'document']);
    expect(membersOf('full')).toEqual(HIGHLIGHT_NAMES.filter((name) => name !== 'principle'));
  });

  it.each(PRESETS)('know %s again in whatever order', (preset) => {
    expect(presetOf(membersOf(preset).reverse())).toBe(preset);
  });

  it('are left by any one switch', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PRESETS), fc.constantFrom(...HIGHLIGHT_NAMES), (preset, name) => {
        const shown = membersOf(preset);
        expect(presetOf(withMembers(shown, [name], !shown.includes(name)))).not.toBe(preset);
      }),
    );
  });
});

describe('withMembers', () => {
  it('switches just these', () => {
    fc.assert(
      fc.property(sets, sets, fc.boolean(), (shown, members, on) => {
        const after = withMembers(shown, members, on);
        for (const name of HIGHLIGHT_NAMES) {
          expect(after.includes(name)).toBe(members.includes(name) ? on : shown.includes(name));
        }
      }),
    );
  });
});
