/** The families of highlights as they look on the page, each a switch with its number on this page. */
import { Fragment } from 'preact';
import type { LineStyle } from '@/lib/core/highlights';

/** A part of a family with a line of its own. */
export interface LegendGroup {
  name: string;
  label: string;
  line: LineStyle;
  count: number;
}

export interface LegendItem {
  name: string;
  label: string;
  colour: string;
  fill: number;
  line: LineStyle;
  thickness: number;
  shown: boolean;
  /** Annotations on this page; undefined where the page is not annotated. */
  count?: number;
  /** Those of its groups that this page has. */
  groups?: LegendGroup[];
}

function Sample({ label, line, item }: { label: string; line: LineStyle; item: LegendItem }) {
  const { colour, fill, thickness, shown } = item;
  const style = shown
    ? {
        backgroundColor: `color-mix(in srgb, ${colour} ${fill * 100}%, transparent)`,
        textDecoration: `underline ${line} ${colour} ${thickness}px`,
      }
    : {};
  return (
    <span class="sample" style={style}>
      {label}
    </span>
  );
}

export function Legend({
  label,
  items,
  onToggle,
}: {
  label: string;
  items: LegendItem[];
  onToggle: (name: string) => void;
}) {
  return (
    <fieldset class="legend">
      <legend>{label}</legend>
      {items.map((item) => (
        <Fragment key={item.name}>
          <button type="button" data-family={item.name} aria-pressed={item.shown} onClick={() => onToggle(item.name)}>
            <span>
              <Sample label={item.label} line={item.line} item={item} />
            </span>
            {item.count !== undefined && <span class="count">{item.count}</span>}
          </button>
          {item.shown && item.groups && item.groups.length > 0 && (
            <p class="groups">
              {item.groups.map(({ name, label: text, line, count }) => (
                <span key={name} data-group={name}>
                  <Sample label={text} line={line} item={item} /> <span class="count">{count}</span>
                </span>
              ))}
            </p>
          )}
        </Fragment>
      ))}
    </fieldset>
  );
}
