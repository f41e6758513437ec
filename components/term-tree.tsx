/** The terms of an article by category, each with its count; categories fold. One stop of the Tab key. */
import { useRef, useState } from 'preact/hooks';
import { movedBy, placeOf } from './list-keys';
import { useVirtual } from './use-virtual';

export interface TermGroup {
  id: string;
  label: string;
  colour: string;
  count: number;
  terms: { key: string; name: string; count: number }[];
}

export interface TermTreeProps {
  groups: readonly TermGroup[];
  /** The term that was last gone to, and what is said of that: “2 of 5”. */
  reached?: { key: string; text: string } | undefined;
  strings: { label: string };
  onJump: (key: string) => void;
}

type Line =
  | { kind: 'group'; group: TermGroup; open: boolean; at: number }
  | { kind: 'term'; group: TermGroup; term: TermGroup['terms'][number]; at: number };

const SIZE = 34;

export function TermTree({ groups, reached, strings, onJump }: TermTreeProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState(-1);
  const lines = groups.flatMap((group, at): Line[] => {
    const open = !folded.has(group.id);
    const terms = open ? group.terms.map((term, index): Line => ({ kind: 'term', group, term, at: index })) : [];
    return [{ kind: 'group', group, open, at }, ...terms];
  });
  const { items, height, show } = useVirtual(scroller, lines.length, SIZE);
  const fold = (group: TermGroup, open: boolean): void => {
    const next = new Set(folded);
    if (open) next.delete(group.id);
    else next.add(group.id);
    setFolded(next);
  };
  const act = (line: Line): void => {
    if (line.kind === 'term') onJump(line.term.key);
    else fold(line.group, !line.open);
  };
  const keyPressed = (event: KeyboardEvent): void => {
    const line = lines[chosen];
    const at = movedBy(event, chosen, lines.length);
    if (at !== undefined) {
      setChosen(at);
      show(at);
    } else if (line && (event.key === 'Enter' || event.key === ' ')) act(line);
    else if (line?.kind === 'group' && event.key === 'ArrowRight') fold(line.group, true);
    else if (line?.kind === 'group' && event.key === 'ArrowLeft') fold(line.group, false);
    else if (line?.kind === 'term' && event.key === 'ArrowLeft') {
      const head = chosen - line.at - 1;
      setChosen(head);
      show(head);
    } else return;
    event.preventDefault();
  };
  const seen = items.some(({ index }) => index === chosen);
  return (
    <div
      ref={scroller}
      class="terms"
      role="tree"
      tabIndex={0}
      aria-label={strings.label}
      aria-activedescendant={seen ? `term-${chosen}` : undefined}
      onClick={(event) => {
        const at = placeOf(event.target);
        const line = at === undefined ? undefined : lines[at];
        if (at === undefined || !line) return;
        event.currentTarget.focus({ preventScroll: true });
        setChosen(at);
        act(line);
      }}
      onKeyDown={keyPressed}
    >
      <div class="rows" role="none" style={{ height: `${height}px` }}>
        {items.map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const isGroup = line.kind === 'group';
          return (
            <div
              key={index}
              id={`term-${index}`}
              class={isGroup ? 'group' : 'term'}
              data-term={isGroup ? undefined : line.term.name}
              data-category={isGroup ? line.group.id : undefined}
              role="treeitem"
              aria-level={isGroup ? 1 : 2}
              aria-expanded={isGroup ? line.open : undefined}
              aria-posinset={line.at + 1}
              aria-setsize={isGroup ? groups.length : line.group.terms.length}
              aria-selected={index === chosen}
              data-at={index}
              tabIndex={-1}
              style={{ transform: `translateY(${start}px)`, '--family': line.group.colour }}
            >
              <span class="name">{isGroup ? line.group.label : line.term.name}</span>
              {!isGroup && reached?.key === line.term.key && <span class="reached">{reached.text}</span>}
              <span class="count">{isGroup ? line.group.count : line.term.count}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
