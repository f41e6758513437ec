/** The clippings of one article with how each stands in it now; each that is found leads to its passage. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { KeptChange } from '@/lib/core/kept/types';
import { type ChangeStrings, ChangeText, FigureChanges } from './change-text';
import { movedBy } from './list-keys';

export interface PageClipping {
  id: string;
  quote: string;
  /** When it was kept, ISO 8601 and in words. */
  created: string;
  day: string;
  /** Hex colour. */
  colour: string;
  /** Names of its tags. */
  tags: readonly string[];
  /** Undefined while it is not known, or where the reader wants none looked for. */
  state?: { kind: 'exact' | 'changed' | 'orphan'; text: string };
  change?: KeptChange;
}

export interface PageClippingsProps {
  items: readonly PageClipping[];
  /** How many there are of each state, in words. */
  summary: string;
  /** What is said of the article as a whole, or of the list. */
  hints: readonly string[];
  /** The one that the reader has asked to see. */
  shown?: string | undefined;
  strings: ChangeStrings & { label: string; empty: string; jump: string };
  onJump: (id: string) => void;
}

function Item({ item, strings, onJump }: { item: PageClipping } & Pick<PageClippingsProps, 'strings' | 'onJump'>) {
  const { id, quote, created, day, colour, tags, state, change } = item;
  return (
    <li data-id={id} data-state={state?.kind} style={{ '--family': colour }}>
      <button type="button" class="quote" title={strings.jump} onClick={() => onJump(id)}>
        <span lang="zh">{quote}</span>
      </button>
      <p class="standing-of">
        {state && <span class="state">{state.text}</span>}
        <time dateTime={created}>{day}</time>
        {tags.map((name) => (
          <span key={name} class="tag">
            {name}
          </span>
        ))}
      </p>
      {change && <FigureChanges figures={change.figures} strings={strings} />}
      {change && <ChangeText pieces={change.pieces} strings={strings} />}
    </li>
  );
}

export function PageClippings({ items, summary, hints, shown, strings, onJump }: PageClippingsProps) {
  const list = useRef<HTMLUListElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('.quote') ?? [])];
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const all = buttons();
      const to = movedBy(event, all.indexOf(document.activeElement as HTMLElement), all.length);
      if (to === undefined) return;
      event.preventDefault();
      all[to]?.focus();
    };
    list.current?.addEventListener('keydown', pressed);
    return () => list.current?.removeEventListener('keydown', pressed);
  }, [items.length > 0]);
  const hasShown = shown !== undefined && items.some(({ id }) => id === shown);
  useEffect(() => {
    const at = items.findIndex(({ id }) => id === shown);
    const button = buttons()[at];
    button?.scrollIntoView({ block: 'center' });
    button?.focus();
  }, [shown, hasShown]);
  if (items.length === 0) return <p class="empty">{strings.empty}</p>;
  return (
    <>
      <p class="summary" role="status">
        {[summary, ...hints].map((one) => (
          <span key={one}>{one}</span>
        ))}
      </p>
      <ul class="page-clippings" aria-label={strings.label} ref={list}>
        {items.map((item) => (
          <Item key={item.id} item={item} strings={strings} onJump={onJump} />
        ))}
      </ul>
    </>
  );
}
