import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_NAMES } from '@/lib/core/highlights';
import { membersOf } from '@/lib/core/presets';
import { DEFAULT_SETTINGS, readSettings } from '@/lib/core/settings';

describe('readSettings', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'figures'],
    ['an object of another form', { families: ['figures'] }],
    ['a list that is none', { shown: 'figures' }],
    ['an array', ['figures']],
    ['fields with unknown values', { strength: 'blinding', palette: 7, theme: null, ruler: 'yes', paintClippings: 1 }],
  ])('takes the defaults for %s', (_, stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('shows everything but principles by default', () => {
    expect(HIGHLIGHT_NAMES.filter((name) => !DEFAULT_SETTINGS.shown.includes(name))).toEqual(['principle']);
  });

  it.each([
    ['in the order of the legend', ['funding', 'figure-count'], ['figure-count', 'funding']],
    ['once', ['principle', 'principle'], ['principle']],
    ['without what is unknown', ['figure-age', 'gone', 7, null], ['figure-age']],
    ['empty', [], []],
  ])('reads what is shown %s', (_, shown, read) => {
    expect(readSettings({ shown }).shown).toEqual(read);
  });

  it('reads families, which older versions kept, as their members', () => {
    expect(readSettings({ shown: ['money', 'principles'] }).shown).toEqual([
      'figure-money',
      'funding',
      'retain',
      'principle',
    ]);
    const before = ['figures', 'money', 'programmes', 'mechanisms', 'people'];
    expect(readSettings({ shown: before })).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ shown: before }).shown).toEqual(membersOf('full'));
  });

  it('takes each field for itself and drops what it does not know', () => {
    const read = readSettings({
      shown: 'x',
      strength: 'strong',
      palette: 'safe',
      theme: 'dark',
      ruler: false,
      clipButton: false,
      keepSnapshots: 'no',
      more: 1,
    });
    expect(read).toEqual({
      ...DEFAULT_SETTINGS,
      strength: 'strong',
      palette: 'safe',
      theme: 'dark',
      ruler: false,
      clipButton: false,
    });
  });

  it('reads back what it has read, whatever it was', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ shown: fc.array(fc.constantFrom(...HIGHLIGHT_NAMES, 'figures', 'gone')), ruler: fc.boolean() }),
    );
    fc.assert(
      fc.property(anything, (stored) => {
        const once = readSettings(stored);
        expect(readSettings(JSON.parse(JSON.stringify(once)))).toEqual(once);
      }),
    );
  });
});
