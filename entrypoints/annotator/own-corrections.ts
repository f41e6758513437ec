import { articleAddress } from '@/lib/core/article/address';
import { applyCorrections } from '@/lib/core/corrections/apply';
import { subjectOf } from '@/lib/core/corrections/subject';
import type { Correction, Verdict } from '@/lib/core/corrections/types';
import type { Annotation, Selector } from '@/lib/core/types';
import { askBackground } from '@/lib/platform/messages';

/** The reader's corrections of this page's article, as the background says. */
export class OwnCorrections {
  private corrections: readonly Correction[] = [];
  /** Address of the article of which the corrections are. */
  private article: string | undefined;
  /** Counts questions, so that a late answer to an earlier one is dropped. */
  private asked = 0;

  /** `changed` is called when the page must be read again. */
  constructor(private readonly changed: () => void) {}

  /** The annotations of a text as the reader wants them. */
  apply(text: string, annotations: Annotation[]): Annotation[] {
    return this.corrections.length > 0 ? applyCorrections(text, annotations, this.corrections) : annotations;
  }

  /** The page has changed: an application of one page may show another article by now. */
  follow(address: string): void {
    const article = articleAddress(address);
    if (article === this.article) return;
    this.article = article;
    void this.load();
  }

  /** Asks the background anew: at the start, after a change, and when the page has another address. */
  async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const corrections = await askBackground('correction.ofPage', {});
      if (asked !== this.asked) return;
      const had = this.corrections.length > 0;
      this.corrections = corrections;
      // Most pages have none: they need not be read again.
      if (had || corrections.length > 0) this.changed();
    } catch (error) {
      // The page is annotated as the engine reads it.
      console.warn('Cezhu: the corrections are not used on this page:', error);
    }
  }

  /** Keeps the reader's word on an annotation; the function it answers takes it back. @throws where it is not kept. */
  async put(annotation: Annotation, selector: Selector, verdict: Verdict): Promise<() => Promise<void>> {
    const subject = subjectOf(annotation);
    const { correction, previous } = await askBackground('correction.put', { selector, subject, verdict });
    return async () => {
      if (previous) await askBackground('correction.put', { selector, subject, verdict: previous.verdict });
      else await askBackground('correction.remove', { id: correction.id });
    };
  }
}
