/** A document as an article: its blocks as the elements that they are, a piece at a time. */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Block, Cell } from '@/lib/core/documents/types';

/** Blocks that are drawn together; the browser lays out and paints a piece when it comes near the viewport. */
const PIECE = 40;
/** Pieces drawn at once: the first screen at first, then more between the browser's frames. */
const AT_ONCE = 6;

function CellView({ cell: { text, heading, columns, rows }, inHead }: { cell: Cell; inHead: boolean }) {
  const spans = { ...(columns ? { colSpan: columns } : {}), ...(rows ? { rowSpan: rows } : {}) };
  if (!heading) return <td {...spans}>{text}</td>;
  return (
    <th scope={inHead ? 'col' : 'row'} {...spans}>
      {text}
    </th>
  );
}

function TableView({ rows, caption }: { rows: Cell[][]; caption?: string | undefined }) {
  return (
    // Wide tables scroll in a box of their own, which browsers let the keyboard reach.
    <div class="table">
      <table>
        {caption && <caption>{caption}</caption>}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <CellView key={at} cell={cell} inHead={row.every(({ heading }) => heading)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BlockView({ block }: { block: Exclude<Block, { kind: 'item' }> }) {
  if (block.kind === 'heading') {
    const Heading = `h${block.level}` as const;
    return <Heading>{block.text}</Heading>;
  }
  if (block.kind === 'table') return <TableView rows={block.rows} caption={block.caption} />;
  if (block.kind === 'quote') return <blockquote>{block.text}</blockquote>;
  return block.kind === 'preformatted' ? <pre>{block.text}</pre> : <p>{block.text}</p>;
}

type Item = Extract<Block, { kind: 'item' }>;

function ListView({ items }: { items: Item[] }) {
  const entries = items.map(({ text, depth, ordinal }, index) => (
    <li key={index} value={ordinal} class={`depth-${Math.min(depth, 4)}${ordinal === undefined ? '' : ' numbered'}`}>
      {text}
    </li>
  ));
  return items[0]?.ordinal === undefined ? <ul>{entries}</ul> : <ol>{entries}</ol>;
}

function drawn(blocks: readonly Block[]): VNode[] {
  const elements: VNode[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind !== 'item') elements.push(<BlockView key={at} block={block} />);
    else {
      const items: Item[] = [block];
      for (let next = blocks[at + 1]; next?.kind === 'item'; next = blocks[at + 1]) {
        items.push(next);
        at++;
      }
      elements.push(<ListView key={at} items={items} />);
    }
  }
  return elements;
}

export interface DocumentViewProps {
  blocks: readonly Block[];
  language?: string | undefined;
  label: string;
  children?: ComponentChildren;
  /** Hears of the element once its first pieces are in it. */
  onReady: (article: HTMLElement) => void;
}

export function DocumentView({ blocks, language, label, children, onReady }: DocumentViewProps) {
  const article = useRef<HTMLElement>(null);
  /** Kept as they are: what is drawn is not compared again when more is. */
  const pieces = useRef<VNode[]>([]);
  const all = Math.ceil(blocks.length / PIECE);
  const [count, setCount] = useState(Math.min(AT_ONCE, all));
  for (let index = pieces.current.length; index < count; index++) {
    const part = blocks.slice(index * PIECE, (index + 1) * PIECE);
    pieces.current.push(
      <section class={all > 3 ? 'piece far' : 'piece'} key={index}>
        {drawn(part)}
      </section>,
    );
  }
  useEffect(() => {
    if (article.current) onReady(article.current);
  }, []);
  useEffect(() => {
    if (count >= all) return;
    const timer = setTimeout(() => setCount(Math.min(all, count + AT_ONCE)), 8);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <article ref={article} class="document" lang={language} aria-label={label} aria-busy={count < all}>
      {children}
      {pieces.current.slice(0, count)}
    </article>
  );
}
