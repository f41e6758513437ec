/** A few sentences as they look on an annotated page, with the card of one figure beneath. */
import type { LineStyle } from '@/lib/core/highlights';

export interface SamplePart {
  text: string;
  /** How it is painted; missing for plain text. */
  look?: { colour: string; fill: number; line: LineStyle; thickness: number };
  /** The card tells about this part. */
  explained?: boolean;
}

export interface SampleCard {
  value: string;
  facts: readonly { label: string; text: string }[];
}

function Part({ text, look, explained }: SamplePart) {
  if (!look) return <>{text}</>;
  const { colour, fill, line, thickness } = look;
  const style = {
    backgroundColor: `color-mix(in srgb, ${colour} ${fill * 100}%, transparent)`,
    textDecoration: `underline ${line} ${colour} ${thickness}px`,
  };
  return (
    <mark class={explained ? 'explained' : ''} style={style}>
      {text}
    </mark>
  );
}

export function SampleText({ label, lines, card }: { label: string; lines: SamplePart[][]; card: SampleCard }) {
  return (
    <figure class="sample-text" aria-label={label}>
      <blockquote lang="zh-Hans">
        {lines.map((parts) => (
          <p key={parts.map(({ text }) => text).join('')}>
            {parts.map((part) => (
              <Part key={part.text} {...part} />
            ))}
          </p>
        ))}
      </blockquote>
      <figcaption class="sample-card">
        <strong>{card.value}</strong>
        <dl>
          {card.facts.map(({ label: term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </figcaption>
    </figure>
  );
}
