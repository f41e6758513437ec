/** Is a page worth annotating? A look at some of its text, cheap on pages of any size. */
import { titleOf } from './dom';

/** Code units looked at, from the beginning of the page on. */
const SAMPLE = 12_000;
/** Text nodes visited at the most. */
const NODES = 4_000;
/** At least this share of the sample's letters is Han. */
const HAN_SHARE = 0.3;
/** Talent-policy words per 1,000 Han characters, and at least so many in all. */
const DENSITY = 1.5;
const FEWEST = 3;

/** Elements whose text is none of the article's. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'title', 'textarea']);

const HAN = /[\u3400-\u9fff]/g;
const LETTER = /[\p{L}]/gu;
const KANA = /[\u3041-\u30ff]/g;
/** Both scripts; no two words overlap in one place, so that a place counts once. */
const WORDS =
  /人才|引才|育才|攬才|揽才|專才|专才|英才|職稱|职称|博士后|博士後|院士|落户|落戶|安家[费費]|[购購租]房[补補][贴貼]|留[学學]人[员員]|海[归歸]|技能[大等]|[领領][军軍]|揭榜[挂掛][帅帥]|[产產]教融合|工匠|科技特派[员員]/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Decides on a sample of text. */
export function isTalentPolicy(sample: string): boolean {
  const han = count(sample, HAN);
  if (han < 60 || han < HAN_SHARE * count(sample, LETTER)) return false;
  // Japanese writes 人才 too, but not without kana.
  if (count(sample, KANA) > han * 0.1) return false;
  const words = count(sample, WORDS);
  return words >= FEWEST && (1000 * words) / han >= DENSITY;
}

/** Text from the beginning of the page on, the title first, until the sample is full. */
export function sampleText(document: Document): string {
  const title = titleOf(document);
  const parts = [title, title];
  let length = 0;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let visited = 0; visited < NODES && length < SAMPLE && walker.nextNode(); visited++) {
    const { data, parentNode } = walker.currentNode as Text;
    const name = parentNode?.nodeName.toLowerCase();
    if (SILENT.has(name ?? '') || !data.trim()) continue;
    const part = data.slice(0, SAMPLE - length);
    parts.push(part);
    length += part.length;
  }
  return parts.join('\n');
}
