/** What a card offers to do, by what it shows. */
import type { CardAction } from '@/components/card-actions';
import type { Annotation, Figure, Term } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import type { CardContent } from '@/lib/view/card-content';

/** What the reader says of an annotation, carried out elsewhere; what is absent is not offered. May reject. */
export interface CardActions {
  notTerm?(term: Term): void | Promise<void>;
  notFigure?(figure: Figure): void | Promise<void>;
  /** Opens the editor of a figure. */
  correct?(figure: Figure): void | Promise<void>;
  /** Hides a term on this page. */
  hideHere?(term: Term): void | Promise<void>;
}

/** What the card itself can do. */
export interface OwnActions {
  copy(text: string): void;
  clip(): void;
  /** Of the term: edit or switch off. */
  carryOut(): void;
  /** Runs what may fail, and says so in the card. */
  attempt(work: () => void | Promise<void>): void;
  /** The sentence has been kept. */
  clipped: boolean;
}

type Offered = Omit<CardAction, 'onAct'> & { onAct: (() => void) | undefined };

const offered = (actions: Offered[]): CardAction[] =>
  actions.flatMap(({ onAct, ...action }) => (onAct ? [{ ...action, onAct }] : []));

function clipAction({ clip, clipped }: OwnActions): Offered {
  return {
    name: 'clip',
    icon: clipped ? 'kept' : 'clip',
    label: i18n.t(clipped ? 'cardActions.clipped' : 'cardActions.clip'),
    onAct: clip,
  };
}

function termActions(term: Term, { action }: CardContent, own: OwnActions, given: CardActions): CardAction[] {
  const { hideHere, notTerm } = given;
  const isOwn = action?.kind === 'edit';
  return offered([
    clipAction(own),
    {
      name: 'hideHere',
      icon: 'hide',
      label: i18n.t('cardActions.hideHere'),
      onAct: hideHere && (() => own.attempt(() => hideHere(term))),
    },
    {
      name: 'ownAction',
      icon: isOwn ? 'edit' : 'hide',
      label: action?.label ?? '',
      rare: hideHere !== undefined && !isOwn,
      onAct: action && own.carryOut,
    },
    {
      name: 'notTerm',
      icon: 'wrong',
      label: i18n.t('cardActions.notTerm'),
      rare: true,
      onAct: notTerm && (() => own.attempt(() => notTerm(term))),
    },
  ]);
}

function figureActions(figure: Figure, { copies }: CardContent, own: OwnActions, given: CardActions): CardAction[] {
  const { correct, notFigure } = given;
  const { plain, shown } = copies ?? { plain: '', shown: '' };
  return offered([
    { name: 'copy', icon: 'copy', label: i18n.t('cardActions.copyPlain'), onAct: () => own.copy(plain) },
    clipAction(own),
    {
      name: 'correct',
      icon: 'edit',
      label: i18n.t('cardActions.correct'),
      onAct: correct && (() => own.attempt(() => correct(figure))),
    },
    {
      name: 'copyShown',
      icon: 'copy',
      label: i18n.t('cardActions.copyShown', [shown]),
      rare: true,
      onAct: shown === plain ? undefined : () => own.copy(shown),
    },
    {
      name: 'notFigure',
      icon: 'wrong',
      label: i18n.t('cardActions.notFigure'),
      rare: true,
      onAct: notFigure && (() => own.attempt(() => notFigure(figure))),
    },
  ]);
}

/** The actions of an annotation's card, in order; the rare ones marked. */
export function actionsOf(
  annotation: Annotation,
  content: CardContent,
  own: OwnActions,
  given: CardActions,
): CardAction[] {
  return annotation.type === 'term'
    ? termActions(annotation, content, own, given)
    : figureActions(annotation, content, own, given);
}
