/** The content of the card of a clipping in the page that it was made from. Nothing of notes and tags. */
import type { KeptChange } from '@/lib/core/kept/types';
import { type CardAction, CardActions } from './card-actions';
import { CardButton } from './card-button';
import { type ChangeStrings, ChangeText, FigureChanges } from './change-text';
import { Icon } from './icons';

export interface ClippingCardProps {
  /** Tells one card from another. */
  id: string;
  /** Colour of the clipping. */
  colour: string;
  /** When it was kept, in words. */
  title: string;
  /** How it stands: as it was, or changed. */
  state: string;
  /** What has changed. */
  change?: KeptChange;
  actions: CardAction[];
  /** How the last action went, where it failed. */
  status?: string;
  live: boolean;
  strings: ChangeStrings & { label: string; close: string; more: string };
  onClose: () => void;
  onResize: () => void;
}

export function ClippingCard(props: ClippingCardProps) {
  const { colour, title, state, change, actions, status, live, strings } = props;
  return (
    <section
      class="card clipping"
      role="dialog"
      tabIndex={-1}
      aria-labelledby="title"
      aria-describedby="state"
      aria-live={live ? 'polite' : undefined}
      style={{ '--family': colour }}
    >
      <header>
        <span class="kind" id="title">
          <span class="spoken">{strings.label} · </span>
          {title}
        </span>
        <span class="tools">
          <CardButton label={strings.close} onClick={props.onClose}>
            <Icon name="close" />
          </CardButton>
        </span>
      </header>
      <p class={change ? 'state changed' : 'state'} id="state">
        {state}
      </p>
      {change && <FigureChanges figures={change.figures} strings={strings} />}
      {change && <ChangeText pieces={change.pieces} strings={strings} />}
      <CardActions key={props.id} actions={actions} more={strings.more} onResize={props.onResize} />
      <p class={status ? 'status failed' : 'status'} role="status">
        {status}
      </p>
    </section>
  );
}
