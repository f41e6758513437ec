import { describe, expect, it } from 'vitest';
import { regionOfLanguage } from '@/lib/core/region';

describe('regionOfLanguage', () => {
  it.each([
    ['zh-CN', 'CN'],
    ['zh-TW', 'TW'],
    ['zh-hk', 'HK'],
    ['zh-Hant-HK', 'HK'],
    ['zh-Hant-MO', 'MO'],
    ['ZH-HANS-CN', 'CN'],
    ['zh-TW-x-private', 'TW'],
    ['zh', undefined],
    ['zh-Hant', undefined],
    ['zh-SG', undefined],
    ['zh-CNX', undefined],
    ['en-HK', undefined],
    ['', undefined],
  ])('%j → %s', (tag, region) => {
    expect(regionOfLanguage(tag)).toBe(region);
  });
});
