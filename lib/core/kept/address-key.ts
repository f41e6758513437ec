/** Multiplier and first value of the FNV-1a hash over 32 bits. */
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** An address up to its fragment, or with one that an application routes by: #/article/1, #!article=1. */
const ARTICLE = /^[^#]*(#[/!][^#]*)?/;

/**
 * The key in storage.local that says that an article has clippings: of the address that it is known by. A hash of
 * eight digits, since the gate has to make it on pages without `crypto.subtle` (http:), in few bytes; two articles
 * that share one only have the gate look at one of them in vain.
 */
export function addressKey(address: string): string {
  let hash = BASIS;
  for (const unit of ARTICLE.exec(address)?.[0] ?? '') {
    hash = Math.imul(hash ^ (unit.codePointAt(0) as number), PRIME);
  }
  return `kept:${(hash >>> 0).toString(16)}`;
}
