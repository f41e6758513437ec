/** What the benchmark of the gate runs in a real page: one look, and a bare walk over the same page. */
import { addressKey } from '@/lib/core/kept/address-key';
import { isTalentPolicy } from '@/lib/page/gate';
import { sampleOf } from '@/lib/page/gate-sample';

/** One look, and the key by which the gate asks for the page's clippings; the answer comes from the browser. */
function look(): { relevant: boolean; visited: number; characters: number; time: number; key: string } {
  const begun = performance.now();
  const key = addressKey(location.href);
  const sample = sampleOf(document);
  const relevant = isTalentPolicy(sample);
  const time = performance.now() - begun;
  return { relevant, visited: sample.visited, characters: sample.body.length + sample.links.length, time, key };
}

/** Milliseconds that a loop over all text nodes takes that does nothing but add up their lengths. */
function walk(): { characters: number; time: number } {
  const begun = performance.now();
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let characters = 0;
  while (walker.nextNode()) characters += (walker.currentNode as Text).length;
  return { characters, time: performance.now() - begun };
}

Object.assign(globalThis, { gateBench: { look, walk } });
