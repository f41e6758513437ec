/** Whose 元 a bare 元 is, and whose dollar a bare $. */
import { expect, test } from 'vitest';
import { findFigures } from '@/lib/core/figures';
import type { Region } from '@/lib/core/region';
import { fold } from '@/lib/core/text/fold';

function currencies(text: string, region?: Region): (string | undefined)[] {
  return findFigures(fold(text), [], region ? { region } : {})
    .filter(({ kind }) => kind === 'money')
    .map(({ unit }) => unit);
}

test.each<[string, Region | undefined, string[]]>([
  ['補貼5000元。', undefined, ['CNY']],
  ['補貼5000元。', 'CN', ['CNY']],
  ['補貼5000元。', 'HK', ['HKD']],
  ['補助5000元。', 'TW', ['TWD']],
  ['津貼5000元。', 'MO', ['MOP']],
  ['津貼$5,000，另發US$300。', 'HK', ['HKD', 'USD']],
  ['补贴$500。', undefined, ['USD']],
  ['薪金港幣三萬元，另發津貼2000元。這個計劃為期三年。', undefined, ['HKD', 'HKD']],
  ['補助新臺幣五十萬元；與學校合作者，另給10萬元。', undefined, ['TWD', 'TWD']],
  ['投资100万元、200万元、300万元，折合110万港元。', undefined, ['CNY', 'CNY', 'CNY', 'HKD']],
  ['奖励500万港元，其中首期200万港元，余下300万元。', undefined, ['HKD', 'HKD', 'HKD']],
  ['港幣一萬元，即人民幣約九千元；學生另加五百元。', undefined, ['HKD', 'CNY', 'CNY']],
])('%s in %s', (text, region, expected) => {
  expect(currencies(text, region)).toEqual(expected);
});

// Each is looked for by its last character, which folding has to keep the place of.
test.each([
  ['台币', 'TWD'],
  ['NT$', 'TWD'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['HK$', 'HKD'],
  ['澳门元', 'MOP'],
  ['澳门币', 'MOP'],
  ['葡币', 'MOP'],
])('a text that speaks of %s alone counts its 元 in %s', (word, code) => {
  expect(currencies(`以${word}计算，补贴5000元。`)).toEqual([code]);
});
