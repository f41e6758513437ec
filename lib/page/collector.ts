import { BLOCK_BREAK } from '../core/text/characters';

/** Gathers text and the borders between its parts; a border is written when text follows. */
export class Collector {
  private readonly parts: string[] = [];
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  length = 0;
  /** What follows is another block. At the beginning it is: whatever stands before. */
  private block = true;
  private line = false;
  private tabs = 0;

  /** What follows is another block; what a row's last, empty cells would have set apart does not follow. */
  separate(): void {
    this.block = true;
    this.line = false;
    this.tabs = 0;
  }

  /** What follows is another paragraph of the same cell. */
  separateLines(): void {
    this.line = true;
  }

  /** What follows is the row's next cell; empty cells count, so that columns keep their places. */
  nextCell(): void {
    this.tabs++;
  }

  /** A line of a block; between blocks there are no lines. */
  breakLine(): void {
    if (!this.isPending) this.push('\n');
  }

  add(node: Text, preformatted: boolean): void {
    const { data } = node;
    if (data.length === 0) return;
    if (this.isPending) {
      // White space between blocks is no text: it must not carry the border away from the text that follows.
      if (!/\S/.test(data)) return;
      this.writeBorder();
    }
    this.nodes.push(node);
    this.starts.push(this.length);
    // Source line breaks mean a space in HTML; replaced one for one, offsets stay.
    this.push(preformatted ? data : data.replace(/[\t\n\r]/g, ' '));
  }

  text(): string {
    return this.parts.join('');
  }

  private get isPending(): boolean {
    return this.block || this.line || this.tabs > 0;
  }

  private push(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  private writeBorder(): void {
    if (this.block && this.length > 0) this.push(BLOCK_BREAK);
    if (this.tabs > 0) this.push('\t'.repeat(this.tabs));
    else if (this.line && !this.block && this.length > 0) this.push('\n');
    this.block = false;
    this.line = false;
    this.tabs = 0;
  }
}
