/** Gathers text into blocks while a tree is walked; white space collapses as in HTML. */
import type { Block, Level } from '@/lib/core/documents/types';

type Kind =
  | { kind: 'paragraph' | 'quote' | 'preformatted' }
  | { kind: 'heading'; level: Level }
  | { kind: 'item'; depth: number; ordinal?: number };

export class BlockBuilder {
  readonly blocks: Block[] = [];
  private parts: string[] = [];
  private kind: Kind = { kind: 'paragraph' };

  add(text: string): void {
    this.parts.push(this.kind.kind === 'preformatted' ? text : text.replace(/[ \t\n\r\f]+/g, ' '));
  }

  /** Ends the block that text was added to; what follows is one of that kind. */
  begin(kind: Kind): void {
    this.end();
    this.kind = kind;
  }

  /** Ends the block; more text would go on with the same kind. */
  end(): void {
    const joined = this.parts.join('');
    const text = this.kind.kind === 'preformatted' ? joined.replace(/^\n|\s+$/g, '') : tidy(joined);
    this.parts = [];
    if (!/\S/.test(text)) return;
    this.blocks.push({ ...this.kind, text });
    // A number belongs to the first paragraph of its item.
    if (this.kind.kind === 'item') this.kind = { kind: 'paragraph' };
  }

  push(block: Block): void {
    this.end();
    this.blocks.push(block);
  }
}

/** One space where several stood, none at the edges. */
export function tidy(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim();
}
