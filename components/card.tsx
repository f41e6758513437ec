/** The content of the card in the page: one term or one figure. Strings and data arrive as props. */
import type { ComponentChildren } from 'preact';

export interface CardRow {
  label: string;
  text: string;
  /** Said elsewhere in the text than in the figure's own sentence. */
  inherited?: boolean;
  /** Not said at all: `text` tells so. */
  missing?: boolean;
}

export interface CardProps {
  /** Colour of the family, as in the legend. */
  colour: string;
  /** Category or kind. */
  kind: string;
  /** The term's name or the figure's normalised value. */
  title: string;
  /** Second notation of the value, or the term's English gloss. */
  subtitle?: string;
  /** Definition. */
  body?: string;
  rows: CardRow[];
  inner: { name: string; kind: string }[];
  /** Name of the longer term whose card led here, if one did. */
  outer?: string;
  /** What can be done about the term. */
  action?: { label: string };
  strings: {
    label: string;
    inner: string;
    inherited: string;
    previous: string;
    next: string;
    close: string;
    back: string;
  };
  /** Opens the inner term at an index. */
  onInner: (index: number) => void;
  /** Leads back to the longer term. */
  onBack: () => void;
  onPrevious: () => void;
  onNext: () => void;
  onClose: () => void;
  onAction: () => void;
}

interface ButtonProps {
  label: string;
  className?: string;
  onClick: () => void;
  children: ComponentChildren;
}

function Button({ label, className, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={className}
      title={label}
      aria-label={label}
      onClick={(event) => {
        // A click that the page's own script dispatched is none of the reader's.
        if (event.isTrusted) onClick();
      }}
    >
      {children}
    </button>
  );
}

export function Card(props: CardProps) {
  const { colour, kind, title, subtitle, body, rows, inner, outer, action, strings } = props;
  const { onInner, onBack, onPrevious, onNext, onClose } = props;
  return (
    <section class="card" role="dialog" aria-label={`${strings.label} · ${title}`} style={{ '--family': colour }}>
      {outer && (
        <p class="outer">
          <Button label={strings.back} onClick={onBack}>
            ‹ {outer}
          </Button>
        </p>
      )}
      <header>
        <span class="kind">{kind}</span>
        <span class="tools">
          <Button label={strings.previous} onClick={onPrevious}>
            ‹
          </Button>
          <Button label={strings.next} onClick={onNext}>
            ›
          </Button>
          <Button label={strings.close} onClick={onClose}>
            ×
          </Button>
        </span>
      </header>
      <p class="title">
        <strong>{title}</strong>
        {subtitle && <span class="subtitle">{subtitle}</span>}
      </p>
      {body && <p class="body">{body}</p>}
      {rows.length > 0 && (
        <dl>
          {rows.map(({ label, text, inherited, missing }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd class={missing ? 'missing' : inherited ? 'inherited' : undefined}>
                {text}
                {inherited && <small>{strings.inherited}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {inner.length > 0 && (
        <p class="inner">
          <span>{strings.inner}</span>
          {inner.map(({ name, kind: innerKind }, index) => (
            <Button key={name} className="chip" label={`${name} · ${innerKind}`} onClick={() => onInner(index)}>
              {name}
            </Button>
          ))}
        </p>
      )}
      {action && (
        <p class="action">
          <Button label={action.label} onClick={props.onAction}>
            {action.label}
          </Button>
        </p>
      )}
    </section>
  );
}

/** For a moment: that something was saved, or why it was not. */
export function Toast({ text, failed }: { text: string; failed: boolean }) {
  return (
    <p class={failed ? 'toast failed' : 'toast'} role="status">
      {text}
    </p>
  );
}
