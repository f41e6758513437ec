/** The content of the card in the page: one term or one figure. Strings and data arrive as props. */
import { type CardAction, CardActions } from './card-actions';
import { CardButton } from './card-button';
import { Icon } from './icons';

export interface CardRow {
  label: string;
  text: string;
  /** Said elsewhere in the text than in the figure's own sentence. */
  inherited?: boolean;
  /** The reader's own word. */
  edited?: boolean;
  /** Not said at all: `text` tells so. */
  missing?: boolean;
  /** What the value is of: it stands right under it. */
  lead?: boolean;
}

/** Which of a term's places on the page this is. */
export interface CardPlaces {
  label: string;
  /** 3 / 12 */
  text: string;
  /** The same in words. */
  spoken: string;
  previous: string;
  next: string;
  onPrevious: () => void;
  onNext: () => void;
}

export interface CardProps {
  /** Tells one card from another: the buttons stay, so that the focus does. */
  id: string;
  /** Colour of the family, as in the legend. */
  colour: string;
  /** Category or kind. */
  kind: string;
  /** The term's name or the figure's normalised value. */
  title: string;
  /** Second notation of the value, or the term's English gloss. */
  subtitle?: string;
  /** The reader has corrected it. */
  edited?: boolean;
  /** Definition. */
  body?: string;
  rows: CardRow[];
  inner: { name: string; kind: string }[];
  /** Name of the longer term whose card led here, if one did. */
  outer?: string;
  places?: CardPlaces;
  actions: CardAction[];
  /** The passage around it has been clipped: leads to that card. */
  kept?: { text: string; onOpen: () => void };
  /** How the last action went. */
  status?: { text: string; failed: boolean };
  /** Opened by the keyboard: what changes in it is read out. */
  live: boolean;
  strings: {
    label: string;
    inner: string;
    inherited: string;
    edited: string;
    previous: string;
    next: string;
    close: string;
    back: string;
    more: string;
  };
  /** Opens the inner term at an index. */
  onInner: (index: number) => void;
  /** Leads back to the longer term. */
  onBack: () => void;
  onPrevious: () => void;
  onNext: () => void;
  onClose: () => void;
  /** The card's size has changed. */
  onResize: () => void;
}

function Said({ row, strings: { inherited, edited } }: { row: CardRow; strings: CardProps['strings'] }) {
  return (
    <dd class={row.missing ? 'missing' : row.inherited ? 'inherited' : undefined}>
      {row.text}
      {row.inherited && <small>{inherited}</small>}
      {row.edited && <small>{edited}</small>}
    </dd>
  );
}

function Rows({ rows, strings }: { rows: CardRow[]; strings: CardProps['strings'] }) {
  const lead = rows.filter((row) => row.lead);
  const rest = rows.filter((row) => !row.lead);
  return (
    <>
      {lead.map((row) => (
        <dl class="lead" key={row.label}>
          <dt>{row.label}</dt>
          <Said row={row} strings={strings} />
        </dl>
      ))}
      {rest.length > 0 && (
        <dl>
          {rest.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <Said row={row} strings={strings} />
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Places({ label, text, spoken, previous, next, onPrevious, onNext }: CardPlaces) {
  return (
    <p class="places">
      <span aria-hidden="true">
        {label} <b>{text}</b>
      </span>
      <span class="spoken">{`${label} ${spoken}`}</span>
      <CardButton label={previous} onClick={onPrevious}>
        <Icon name="up" />
      </CardButton>
      <CardButton label={next} onClick={onNext}>
        <Icon name="down" />
      </CardButton>
    </p>
  );
}

export function Card(props: CardProps) {
  const {
    colour,
    kind,
    title,
    subtitle,
    edited,
    body,
    rows,
    inner,
    outer,
    places,
    kept,
    actions,
    status,
    live,
    strings,
  } = props;
  return (
    <section
      class="card"
      role="dialog"
      tabIndex={-1}
      aria-labelledby="kind title"
      aria-describedby={body ? 'body' : undefined}
      aria-live={live ? 'polite' : undefined}
      style={{ '--family': colour }}
    >
      {outer && (
        <p class="outer">
          <CardButton label={`${strings.back} ${outer}`} onClick={props.onBack}>
            <Icon name="previous" />
            <span>{outer}</span>
          </CardButton>
        </p>
      )}
      <header>
        <span class="kind" id="kind">
          <span class="spoken">{strings.label} · </span>
          {kind}
        </span>
        <span class="tools">
          <CardButton label={strings.previous} onClick={props.onPrevious}>
            <Icon name="previous" />
          </CardButton>
          <CardButton label={strings.next} onClick={props.onNext}>
            <Icon name="next" />
          </CardButton>
          <CardButton label={strings.close} onClick={props.onClose}>
            <Icon name="close" />
          </CardButton>
        </span>
      </header>
      <p class="title">
        <strong id="title">{title}</strong>
        {subtitle && <span class="subtitle">{subtitle}</span>}
        {edited && <small class="edited">{strings.edited}</small>}
      </p>
      {body && (
        <p class="body" id="body">
          {body}
        </p>
      )}
      <Rows rows={rows} strings={strings} />
      {inner.length > 0 && (
        <p class="inner">
          <span>{strings.inner}</span>
          {inner.map(({ name, kind: innerKind }, index) => (
            <CardButton
              key={name}
              className="chip"
              label={`${name} · ${innerKind}`}
              onClick={() => props.onInner(index)}
            >
              {name}
            </CardButton>
          ))}
        </p>
      )}
      {places && <Places {...places} />}
      {kept && (
        <p class="kept">
          <CardButton label={kept.text} onClick={kept.onOpen}>
            <Icon name="kept" />
            <span>{kept.text}</span>
            <Icon name="next" />
          </CardButton>
        </p>
      )}
      <CardActions key={props.id} actions={actions} more={strings.more} onResize={props.onResize} />
      <p class={status?.failed ? 'status failed' : 'status'} role="status">
        {status?.text}
      </p>
    </section>
  );
}
