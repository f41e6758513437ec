/** The articles on which the cases are made: a block of the page a line, tabs between the cells of a row. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BLOCK_BREAK } from '@/lib/core/text/characters';

export type Variant = 'cn' | 'tw' | 'hk';

export interface Article {
  name: string;
  /** As the page collector gives it. */
  text: string;
  variant: Variant;
}

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/anchor');

function variantOf(name: string): Variant {
  if (name.includes('-tw-')) return 'tw';
  return /-(hk|macau)-/.test(name) ? 'hk' : 'cn';
}

/** Those of the folder, or those of the folder inside that nobody looks at while tuning. */
export function articles(heldOut = false): Article[] {
  const folder = heldOut ? join(FOLDER, 'held-out') : FOLDER;
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8').trimEnd().replaceAll('\n', BLOCK_BREAK),
    variant: variantOf(name),
  }));
}
