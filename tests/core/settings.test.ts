import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '@/lib/core/settings';

describe('readSettings', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'figures'],
    ['an object of another form', { families: ['figures'] }],
    ['a list that is none', { shown: 'figures' }],
    ['an array', ['figures']],
  ])('takes the defaults for %s', (_, stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('shows everything but principles by default', () => {
    expect(DEFAULT_SETTINGS.shown).toEqual(['figures', 'money', 'programmes', 'mechanisms', 'people']);
  });

  it.each([
    [
      ['money', 'figures'],
      ['figures', 'money'],
    ],
    [['principles', 'principles'], ['principles']],
    [['figures', 'gone', 7, null], ['figures']],
    [[], []],
  ])('reads %j as %j', (shown, read) => {
    expect(readSettings({ shown })).toEqual({ shown: read, ruler: true });
  });

  it('reads back what it has read', () => {
    expect(readSettings(readSettings({ shown: ['people', 'figures'] }))).toEqual({
      shown: ['figures', 'people'],
      ruler: true,
    });
  });

  it('shows the ruler unless the reader has switched it off', () => {
    expect([undefined, {}, { ruler: 'no' }, { ruler: true }].map((stored) => readSettings(stored).ruler)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(readSettings({ shown: [], ruler: false })).toEqual({ shown: [], ruler: false });
  });
});
