/** The families of highlights as they look on the page, each a switch with its number; their members within. */
import { useState } from 'preact/hooks';
import type { Paint } from '@/lib/core/look';
import { Sample } from './sample';

export interface LegendMember {
  name: string;
  label: string;
  paint: Paint;
  shown: boolean;
  /** Annotations on this page; undefined where the page is not annotated. */
  count?: number;
}

/** A part of a family with a line of its own. */
export interface LegendGroup {
  name: string;
  label: string;
  paint: Paint;
  count: number;
}

export interface LegendItem {
  name: string;
  label: string;
  paint: Paint;
  shown: 'all' | 'some' | 'none';
  count?: number;
  members: LegendMember[];
  /** Those of its groups that this page has. */
  groups?: LegendGroup[];
}

export interface LegendProps {
  label: string;
  /** Names the button that opens a family's members. */
  more: (family: string) => string;
  items: LegendItem[];
  onFamily: (name: string, shown: boolean) => void;
  onMember: (name: string, shown: boolean) => void;
}

const PRESSED = { all: true, some: 'mixed', none: false } as const;

function Count({ value }: { value: number | undefined }) {
  return value === undefined ? null : <span class="count">{value}</span>;
}

function Members({ item, onMember }: { item: LegendItem } & Pick<LegendProps, 'onMember'>) {
  return (
    <ul class="members">
      {item.members.map(({ name, label, paint, shown, count }) => (
        <li key={name}>
          <button type="button" data-highlight={name} aria-pressed={shown} onClick={() => onMember(name, !shown)}>
            <Sample paint={shown ? paint : undefined}>{label}</Sample>
            <Count value={count} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Row({ item, more, onFamily, onMember }: { item: LegendItem } & Omit<LegendProps, 'label' | 'items'>) {
  const [open, setOpen] = useState(false);
  const single = item.members.length === 1;
  return (
    <li>
      <div class="family">
        <button
          type="button"
          data-family={item.name}
          aria-pressed={PRESSED[item.shown]}
          onClick={() => onFamily(item.name, item.shown !== 'all')}
        >
          <Sample paint={item.shown === 'none' ? undefined : item.paint}>{item.label}</Sample>
          <Count value={item.count} />
        </button>
        {!single && (
          <button
            type="button"
            class="more"
            data-members-of={item.name}
            aria-expanded={open}
            aria-label={more(item.label)}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {open && <Members item={item} onMember={onMember} />}
      {!open && item.shown !== 'none' && item.groups && item.groups.length > 0 && (
        <p class="groups">
          {item.groups.map(({ name, label, paint, count }) => (
            <span key={name} data-group={name}>
              <Sample paint={paint}>{label}</Sample> <Count value={count} />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

export function Legend({ label, items, ...handlers }: LegendProps) {
  return (
    <ul class="legend" aria-label={label}>
      {items.map((item) => (
        <Row key={item.name} item={item} {...handlers} />
      ))}
    </ul>
  );
}
