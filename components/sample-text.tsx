/** A few sentences as they look on an annotated page, with the card of one figure beneath. */
export interface SamplePart {
  text: string;
  /** How it is painted; missing for plain text. */
  look?: { backgroundColor: string; textDecoration: string };
}

export interface SampleCard {
  value: string;
  facts: readonly { label: string; text: string }[];
}

function Part({ text, look }: SamplePart) {
  if (!look) return <>{text}</>;
  return <mark style={look}>{text}</mark>;
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
