/** What is clipped from this page: passages for the background, and the reader's own wishes in the page. */
import { articlePassage, figureSentences } from '@/lib/core/clippings/article-spans';
import { factValues } from '@/lib/core/clippings/facts';
import { LONGEST_SNAPSHOT } from '@/lib/core/clippings/limits';
import { sentenceOf } from '@/lib/core/sentence';
import type { Annotation, Span } from '@/lib/core/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import { titleOf } from '@/lib/page/dom';
import { articleFacts } from '@/lib/page/facts';
import { passagesOn, type SelectedPassage, selectedPassage } from '@/lib/page/passage';
import { i18n } from '@/lib/platform/i18n';
import { newUuid } from '@/lib/platform/ids';
import {
  type ArticleSelection,
  type ArticleText,
  askBackground,
  askOnce,
  type ClipWish,
  type Handlers,
  type PassagePart,
  type PassageResult,
  type ToPage,
} from '@/lib/platform/messages';
import { errorText } from '@/lib/view/error-text';
import type { ToastAction } from './card-toast';
import { refusalOf } from './unsaved';

/** Passages that one message carries. */
const PART = 250;

export interface ClipperOptions {
  page: AnnotatedPage;
  /** Annotates a text that the page's annotations do not cover. */
  read: (text: string) => Annotation[];
  /** The annotation of a row of the panel; undefined where the page has it no longer. */
  find: (selection: Extract<ArticleSelection, { kind: 'figure' | 'term' }>) => Annotation | undefined;
  say: (text: string, failed: boolean, action?: ToastAction) => void;
}

export class Clipper {
  /** What was last asked for, in case that the reader wants it kept all the same. */
  private last: { passage: SelectedPassage; wish: ClipWish } | undefined;

  constructor(private readonly options: ClipperOptions) {}

  readonly handlers: Pick<Handlers<ToPage>, 'selection' | 'passages' | 'articleText'> = {
    selection: {
      from: 'any',
      handle: () => {
        const passage = selectedPassage(this.options.page, this.options.read);
        if (passage) this.last = { passage, wish: {} };
        return passage;
      },
    },
    passages: { from: 'any', handle: ({ selection, from }) => this.passages(selection, from) },
    articleText: { from: 'any', handle: () => this.article() },
  };

  /** What the toast offers where a passage was known already. */
  again(label: string): ToastAction {
    const open = { label: i18n.t('clippingToast.open'), run: () => void this.openKnown() };
    return { label, run: () => void this.keepAgain(), second: open };
  }

  private async openKnown(): Promise<void> {
    if (!this.last) return;
    try {
      await askBackground('clip.openKnown', { passage: this.last.passage });
    } catch (error) {
      console.error('Cezhu: the clipping was not opened:', error);
      this.options.say(i18n.t('toast.failed', [errorText(error)]), true);
    }
  }

  /** Keeps the selection and says so in the page; answers whether it has been kept. */
  async clipSelected(wish: ClipWish): Promise<boolean> {
    const { page, read, say } = this.options;
    const passage = selectedPassage(page, read);
    if (!passage) {
      say(i18n.t('toast.nothingSelected'), true);
      return false;
    }
    return this.keep(passage, wish, passage.shortened);
  }

  private async keepAgain(): Promise<void> {
    if (this.last) await this.keep(this.last.passage, { ...this.last.wish, anyway: true }, false);
  }

  private async keep(passage: SelectedPassage, wish: ClipWish, shortened: boolean): Promise<boolean> {
    const { say } = this.options;
    this.last = { passage, wish };
    let result: PassageResult;
    try {
      result = await askOnce('clip.passage', { passage, ...wish, id: newUuid() });
    } catch (error) {
      console.error('Cezhu: the passage was not kept:', error);
      say(i18n.t('toast.failed', [errorText(error)]), true);
      return false;
    }
    if (result.kind === 'unsaved') {
      const { text, action } = refusalOf(result);
      say(text, true, action);
    } else if (result.kind === 'known') say(i18n.t('clipping.known'), false, this.again(i18n.t('clipping.anyway')));
    else if (result.kind === 'askPrivate') say(i18n.t('private.askAgain'), true);
    else say(i18n.t(shortened ? 'toast.shortened' : 'toast.saved'), shortened);
    return result.kind === 'saved';
  }

  private spansOf(selection: ArticleSelection): readonly Span[] {
    const { page, find } = this.options;
    const { text } = page.text;
    if (selection.kind === 'figures') return figureSentences(text, page.annotations);
    if (selection.kind === 'article') {
      const span = articlePassage(text, articleFacts(document, text, location.href).title?.value);
      return span ? [span] : [];
    }
    const annotation = find(selection);
    return annotation ? [sentenceOf(text, annotation)] : [];
  }

  private passages(selection: ArticleSelection, from: number): PassagePart | null {
    const { page, read } = this.options;
    const spans = this.spansOf(selection);
    if (spans.length === 0) return null;
    const passages = passagesOn(page, read, page.text);
    return {
      passages: spans.slice(from, from + PART).map((span) => passages.of(span)),
      total: spans.length,
      title: titleOf(document),
      url: location.href,
    };
  }

  private article(): ArticleText {
    const { text } = this.options.page.collect();
    const facts = factValues(articleFacts(document, text, location.href));
    return text.length > LONGEST_SNAPSHOT ? { length: text.length, facts } : { text, length: text.length, facts };
  }
}
