/** The families of highlights as they look on the page, each a switch with its number on this page. */
import type { LineStyle } from '@/lib/core/highlights';

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
      {items.map(({ name, label: text, colour, fill, line, thickness, shown, count }) => (
        <button key={name} type="button" data-family={name} aria-pressed={shown} onClick={() => onToggle(name)}>
          <span>
            <span
              class="sample"
              style={
                shown
                  ? {
                      backgroundColor: `color-mix(in srgb, ${colour} ${fill * 100}%, transparent)`,
                      textDecoration: `underline ${line} ${colour} ${thickness}px`,
                    }
                  : {}
              }
            >
              {text}
            </span>
          </span>
          {count !== undefined && <span class="count">{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
