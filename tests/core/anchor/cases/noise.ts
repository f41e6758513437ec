/** How the same passage looks on other sites: scripts, widths, line breaks, glosses. */
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { Variant } from './articles';
import type { Random } from './random';

type Convert = (text: string) => string;

const CONVERTERS = new Map<string, Convert>();

function converter(from: string, to: string): Convert {
  const key = `${from} ${to}`;
  const known = CONVERTERS.get(key) ?? OpenCC.Converter({ from, to } as Parameters<typeof OpenCC.Converter>[0]);
  CONVERTERS.set(key, known);
  return known;
}

/** The other script, character by character. */
export function otherScript(variant: Variant, random: Random): Convert {
  return variant === 'cn' ? converter('cn', random.pick(['tw', 'hk', 't'])) : converter(variant, 'cn');
}

/** The other script in the other place's words: 信息 → 資訊. */
export function otherWords(variant: Variant): Convert {
  return variant === 'cn' ? converter('cn', 'twp') : converter(variant === 'tw' ? 'twp' : 'hk', 'cn');
}

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

/** Half-width marks as some editors write them. */
export function halfWidth(text: string): string {
  return text.replace(/[，：；（）！？％]/g, (one) =>
    one === '％' ? '%' : String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  );
}

/** A line break with indentation within lines, every so many characters. */
export function rewrapped(text: string, random: Random): string {
  const every = random.between(7, 25);
  const indent = random.pick(['\n', '\n    ', '\r\n', ' \n\t '.replace('\t', ' ')]);
  return text
    .split(/(?<=[\u2029\t])/)
    .map((block) =>
      [...block].map((one, at) => (at > 0 && at % every === 0 && isHan(one) ? indent + one : one)).join(''),
    )
    .join('');
}

/** What the borders of inline elements leave: white space and invisible characters. */
export function spaced(text: string, random: Random): string {
  const noise = ['\u200b', ' ', '\u00a0', '\ufeff', '\u3000', '\u2060'];
  return [...text]
    .map((one, at, all) =>
      isHan(one) && isHan(all[at - 1] ?? '') && random.next() < 0.12 ? random.pick(noise) + one : one,
    )
    .join('');
}

/** Glosses behind some characters: 強(qiáng)市. */
export function glossed(text: string, random: Random): string {
  return [...text].map((one) => (isHan(one) && random.next() < 0.1 ? `${one}(${pinyin(one)})` : one)).join('');
}

/** Some characters lost, their glosses left: 百?gòu)?qiáng) for 百強. */
export function lost(text: string, random: Random): string {
  const all = [...text];
  return all
    .map((one, at) => {
      const reading = pinyin(one);
      const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/.test(reading);
      return at > 0 && toned && isHan(one) && isHan(all[at - 1] ?? '') && random.next() < 0.05 ? `?${reading})` : one;
    })
    .join('');
}

function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}
