import { render } from 'preact';
import { Card, type CardPlaces } from '@/components/card';
import type { UserEntry } from '@/lib/core/glossaries/types';
import { occurrencesOf } from '@/lib/core/occurrences';
import type { Annotation, GlossaryEntry, Term } from '@/lib/core/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import type { CardController } from '@/lib/page/card-controller';
import { copyText } from '@/lib/page/copy-text';
import { isCutOff } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { type CardContent, cardContent } from '@/lib/view/card-content';
import { errorText } from '@/lib/view/error-text';
import { actionsOf, type CardActions, type OwnActions } from './card-actions';
import type { ToastAction } from './card-toast';
import { clipSentence } from './clip-sentence';
import { refusalOf } from './unsaved';

export interface CardViewOptions {
  page: AnnotatedPage;
  /** Annotates a text that the page's annotations do not cover. */
  read: (text: string) => Annotation[];
  /** Says something where the card is closed. */
  say: (text: string, failed: boolean, action?: ToastAction) => void;
  /** The extension has been updated: says so, and takes everything of ours out of the page. */
  leave: () => void;
  actions?: CardActions;
  /** The clipping around an annotation. */
  keptAround?: (annotation: Annotation) => { text: string; id: string; spot: Range } | undefined;
}

/** What the card shows: the annotation itself or a term inside it. */
interface Shown {
  annotation: Annotation;
  content: CardContent;
}

/** The term's entry; the card does without where the background does not answer. */
async function entryOf(annotation: Annotation): Promise<GlossaryEntry | UserEntry | null> {
  if (annotation.type === 'figure') return null;
  try {
    return await askBackground('glossary.entry', { id: annotation.id });
  } catch (error) {
    console.warn('Cezhu: no definition for this term:', error);
    return null;
  }
}

/** Does what the card offers for a term. */
async function act(kind: NonNullable<CardContent['action']>['kind'], { id }: Pick<Term, 'id'>): Promise<void> {
  if (kind === 'edit') await askBackground('glossary.open', { termId: id });
  else await askBackground('glossary.switchBuiltIn', { ids: [id], off: true });
}

/** One open card: what it shows, and how the last action went. */
class CardView {
  /** The terms that led to what is shown, the longest first. */
  private trail: Shown[] = [];
  private status: { text: string; failed: boolean } | undefined;
  /** The sentence is being kept, or has been: a second click keeps no second one. */
  private clip: 'no' | 'underway' | 'done' = 'no';
  private container: HTMLElement | undefined;
  private byKeyboard = false;

  constructor(
    private readonly annotation: Annotation,
    private readonly controller: CardController,
    private readonly options: CardViewOptions,
    private shown: Shown,
  ) {}

  start(container: HTMLElement, byKeyboard: boolean): void {
    this.container = container;
    this.byKeyboard = byKeyboard;
    this.draw();
  }

  /** The annotation as the page has it now: it may have moved since the card was opened. */
  private get current(): Annotation {
    return this.controller.annotation ?? this.annotation;
  }

  /** Draws again, unless the reader has closed the card meanwhile, or opened another. */
  private redraw(): void {
    if (!this.controller.isShowing(this.annotation)) return;
    this.draw();
    this.controller.follow();
  }

  private tell(text: string, failed: boolean): void {
    this.status = { text, failed };
    this.redraw();
  }

  private async attempt(work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error('Cezhu: the card’s action failed:', error);
      if (isCutOff()) this.options.leave();
      else this.tell(i18n.t('toast.failed', [errorText(error)]), true);
    }
  }

  private async copy(text: string): Promise<void> {
    try {
      await copyText(text);
      this.tell(i18n.t('cardActions.copied', [text]), false);
    } catch (error) {
      console.warn('Cezhu: not copied:', error);
      this.tell(i18n.t('cardActions.copyFailed'), true);
    }
  }

  private clipOnce(): Promise<void> {
    return this.attempt(async () => {
      if (this.clip !== 'no') return;
      this.clip = 'underway';
      try {
        const result = await clipSentence(this.options.page, this.current, this.options.read);
        if (result.kind === 'askPrivate') {
          this.tell(i18n.t('private.askAgain'), true);
          return;
        }
        if (result.kind === 'unsaved') {
          const { text, action } = refusalOf(result);
          this.options.say(text, true, action);
          return;
        }
        this.clip = 'done';
        this.tell(i18n.t(result.kind === 'known' ? 'clipping.known' : 'cardActions.clipped'), false);
      } finally {
        if (this.clip === 'underway') this.clip = 'no';
      }
    });
  }

  private carryOut(): Promise<void> {
    const { annotation, content } = this.shown;
    return this.attempt(async () => {
      if (annotation.type !== 'term' || !content.action) return;
      await act(content.action.kind, annotation);
      if (content.action.kind === 'switchOff') this.options.say(i18n.t('toast.switchedOff', [content.title]), false);
    });
  }

  private places(): CardPlaces | undefined {
    const { page } = this.options;
    const term = this.current;
    if (term.type !== 'term' || this.trail.length > 0) return undefined;
    const found = occurrencesOf(page.annotations, term, (one) => page.isPainted(one));
    const count = found?.indexes.length ?? 0;
    if (!found || count < 2) return undefined;
    const go = (step: number) => () => {
      const index = found.indexes[(found.at + step + count) % count] as number;
      const annotation = page.annotations[index];
      if (annotation) void this.controller.goTo(annotation);
    };
    return {
      label: i18n.t('cardActions.here'),
      text: `${found.at + 1} / ${count}`,
      spoken: i18n.t('cardActions.nth', [String(found.at + 1), String(count)]),
      previous: i18n.t('cardActions.previousSame', [term.name]),
      next: i18n.t('cardActions.nextSame', [term.name]),
      onPrevious: go(-1),
      onNext: go(1),
    };
  }

  private async openInner(index: number): Promise<void> {
    const term = this.shown.content.inner[index]?.term;
    if (!term) return;
    const next = await showing(term, this.options.page);
    this.trail.push(this.shown);
    this.shown = next;
    this.redraw();
  }

  private goBack(): void {
    this.shown = this.trail.pop() ?? this.shown;
    this.redraw();
  }

  private draw(): void {
    if (!this.container) return;
    const { controller, shown, trail, status } = this;
    const own: OwnActions = {
      copy: (text) => void this.copy(text),
      clip: () => void this.clipOnce(),
      carryOut: () => void this.carryOut(),
      attempt: (work) => void this.attempt(work),
      clipped: this.clip === 'done',
    };
    const outer = trail.at(-1)?.content.title;
    const places = this.places();
    const kept = this.options.keptAround?.(this.current);
    // The annotation itself is corrected, not a term inside it.
    const given = trail.length === 0 ? (this.options.actions ?? {}) : {};
    const subject = trail.length === 0 ? this.current : shown.annotation;
    render(
      <Card
        id={`${subject.start} ${shown.content.title}`}
        {...shown.content}
        {...(outer ? { outer } : {})}
        {...(places ? { places } : {})}
        {...(kept
          ? { kept: { text: kept.text, onOpen: () => controller.openClipping(kept.id, kept.spot, this.byKeyboard) } }
          : {})}
        {...(status ? { status } : {})}
        actions={actionsOf(subject, shown.content, own, given)}
        live={this.byKeyboard}
        strings={{
          label: i18n.t('card.label'),
          inner: i18n.t('card.inner'),
          inherited: i18n.t('card.inherited'),
          edited: i18n.t('card.edited'),
          previous: i18n.t('card.previous'),
          next: i18n.t('card.next'),
          close: i18n.t('card.close'),
          back: i18n.t('card.back'),
          more: i18n.t('cardActions.more'),
        }}
        onInner={(index) => void this.openInner(index)}
        onBack={() => this.goBack()}
        onPrevious={() => void controller.next(true)}
        onNext={() => void controller.next(false)}
        onClose={() => controller.close()}
        onResize={() => controller.follow()}
      />,
      this.container,
    );
  }
}

async function showing(annotation: Annotation, page: AnnotatedPage): Promise<Shown> {
  const entry = await entryOf(annotation);
  return { annotation, content: cardContent(annotation, page.annotations, (span) => page.textOf(span), entry) };
}

/** Fetches what an annotation's card says; the function that it answers renders the card. */
export async function prepareCard(
  annotation: Annotation,
  controller: CardController,
  options: CardViewOptions,
): Promise<(container: HTMLElement, byKeyboard: boolean) => void> {
  const view = new CardView(annotation, controller, options, await showing(annotation, options.page));
  return (container, byKeyboard) => view.start(container, byKeyboard);
}
