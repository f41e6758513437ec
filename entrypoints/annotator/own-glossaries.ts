import { matchingOf } from '@/lib/core/glossaries/page-glossary';
import { askBackground } from '@/lib/platform/messages';

/** Milliseconds that the first annotations wait for the reader's glossaries: longer, and they come without them first. */
const PATIENCE = 400;

/** What the page is matched with besides the built-in glossary, as the background says. */
export class OwnGlossaries {
  matching: ReturnType<typeof matchingOf> = {};
  /** Counts questions, so that a late answer to an earlier one is dropped. */
  private asked = 0;
  /** The built-in glossary is used as it is. */
  private isPlain = true;
  private loading: Promise<void> = Promise.resolve();

  constructor(private readonly changed: () => void) {}

  /** Asks the background; what comes of it is matched with from then on. */
  load(): void {
    this.loading = this.ask();
  }

  /** Resolves when the last answer is there, or when waiting for it would be noticed. */
  async ready(): Promise<void> {
    await Promise.race([this.loading, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  private async ask(): Promise<void> {
    const asked = ++this.asked;
    try {
      const page = await askBackground('glossary.forPage', {});
      if (asked !== this.asked) return;
      const wasPlain = this.isPlain;
      this.isPlain = page === null;
      this.matching = matchingOf(page);
      // Most readers have none: their pages need not be read again.
      if (!wasPlain || !this.isPlain) this.changed();
    } catch (error) {
      // The built-in glossary is there in any case.
      console.warn('Cezhu: the reader’s glossaries are not used on this page:', error);
    }
  }
}
