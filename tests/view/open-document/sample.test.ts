// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { regionOfLanguage } from '@/lib/core/region';
import { sampleDocument } from '@/lib/view/open-document/sample';

vi.mock('@/lib/view/language', () => ({ interfaceLanguage: () => 'zh_CN' }));

it.each([
  ['zh_CN', 'zh-Hans', '临澜', 'CNY'],
  ['en', 'zh-Hans', '临澜', 'CNY'],
  ['zh_TW', 'zh-Hant-TW', '澄港', 'TWD'],
] as const)('the sample article in %s', async (language, tag, city, currency) => {
  const sample = await sampleDocument(language);
  expect(sample.title).toContain(city);
  expect(sample.language).toBe(tag);
  const region = regionOfLanguage(sample.language ?? '');
  const found = annotate(JSON.stringify(sample.blocks), region ? { region } : {});
  const money = found.filter((one) => one.type === 'figure' && one.kind === 'money');
  expect(money.length).toBeGreaterThan(8);
  expect(new Set(money.map((one) => one.type === 'figure' && one.unit))).toEqual(new Set([currency]));
});
