/** What the side panel asks of the page: the article at a glance, and jumps to its passages. */
import { articlePart, figureOriginal, figureRow, findRow, occurrenceOf } from '@/lib/core/article/view';
import type { Annotation } from '@/lib/core/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import { articleFacts } from '@/lib/page/facts';
import { Flash } from '@/lib/page/flash';
import { reveal } from '@/lib/page/reveal';
import type { Handlers, Jump, Jumped, ToPage } from '@/lib/platform/messages';

export class ArticleView {
  /** Counts the states of the page: what was read of an earlier one does not go with what is read now. */
  private version = 0;
  private readonly flash: Flash;

  constructor(
    private readonly page: AnnotatedPage,
    signal: AbortSignal,
  ) {
    this.flash = new Flash(signal);
  }

  /** The page's annotations have changed. */
  changed(): void {
    this.version++;
  }

  /** Shows the passage of an annotation; false where the page has it no longer or hides it. */
  show(annotation: Annotation): boolean {
    const range = this.page.liveRange(annotation);
    return range !== undefined && this.showRange(range);
  }

  /** Shows a passage; false where the page hides it. */
  showRange(range: Range): boolean {
    if (!reveal(range)) return false;
    this.flash.show(range);
    return true;
  }

  /** What a row of the panel leads to; undefined where the page has it no longer. */
  annotationOf(to: Jump): Annotation | undefined {
    const { annotations } = this.page;
    const index = 'name' in to ? occurrenceOf(annotations, to, to.nth)?.index : this.find(to);
    return index === undefined ? undefined : annotations[index];
  }

  private jump(to: Jump): Jumped {
    const { annotations } = this.page;
    const found = 'name' in to ? occurrenceOf(annotations, to, to.nth) : { index: this.find(to) };
    const annotation = found?.index === undefined ? undefined : annotations[found.index];
    if (!found || !annotation) return { kind: 'gone' };
    if (!this.show(annotation)) return { kind: 'hidden' };
    return 'of' in found ? { kind: 'shown', nth: found.nth, of: found.of } : { kind: 'shown' };
  }

  private find(row: { index: number; text: string }): number | undefined {
    return findRow(this.page.annotations, (span) => this.page.textOf(span), row);
  }

  readonly handlers: Pick<Handlers<ToPage>, 'article' | 'facts' | 'goTo' | 'figure'> = {
    article: {
      from: 'view',
      handle: ({ from }) => {
        const { annotations } = this.page;
        const textOf: AnnotatedPage['textOf'] = (span) => this.page.textOf(span);
        return articlePart(annotations, from, this.version, (figure, index) =>
          figureRow(figure, index, annotations, textOf),
        );
      },
    },
    facts: { from: 'view', handle: () => articleFacts(document, this.page.text.text, location.href) },
    goTo: { from: 'view', handle: (to) => this.jump(to) },
    figure: {
      from: 'view',
      handle: (row) => figureOriginal(this.page.annotations, this.find(row), this.page.text.text) ?? null,
    },
  };
}
