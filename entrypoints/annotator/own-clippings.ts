import { Locator } from '@/lib/core/anchor/locate';
import { addressKey } from '@/lib/core/kept/address-key';
import type { KeptPassage } from '@/lib/core/kept/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import { type Found, foundAt, rangeOver } from '@/lib/page/kept/found';
import { keptPainter } from '@/lib/page/kept/kept-painter';
import { KeptPlaces } from '@/lib/page/kept/kept-places';
import { Stretch } from '@/lib/page/kept/stretch';
import { isCutOff } from '@/lib/platform/browser';
import { askBackground, type Handlers, type Jumped, type KeptPageMessages } from '@/lib/platform/messages';

export interface OwnClippingsOptions {
  page: AnnotatedPage;
  /** Shows a passage to the reader; false where the page hides it. */
  show: (range: Range) => boolean;
  /** Where the clippings stand has changed. */
  changed: () => void;
}

/** The clippings of this page's article, as the background says, and where they stand in it. */
export class OwnClippings {
  readonly places: KeptPlaces;
  /** Nothing is looked for before the reader's settings are known. */
  private wanted = false;
  /** Key of the article of which the clippings are. */
  private article: string | undefined;
  /** Counts questions, so that a late answer to an earlier one is dropped. */
  private asked = 0;
  private loading: Promise<void> = Promise.resolve();

  constructor(private readonly options: OwnClippingsOptions) {
    const { page, changed } = options;
    this.places = new KeptPlaces({
      chunks: () => page.chunks,
      painter: keptPainter(),
      isNear: (chunk) => page.isNear(chunk),
      settled: () => {
        changed();
        this.tell();
      },
    });
  }

  /** Whether clippings are to be looked for and painted. */
  setWanted(wanted: boolean): void {
    this.wanted = wanted;
    this.follow(location.href);
  }

  /** The page has been read again; an application of one page may show another article by now. */
  follow(address: string): void {
    if (!this.wanted || !this.options.page.shown) {
      this.stop();
      return;
    }
    const article = addressKey(address);
    if (article === this.article) this.places.update();
    else {
      this.article = article;
      this.load();
    }
  }

  stop(): void {
    this.asked++;
    this.article = undefined;
    this.places.stop();
    this.options.changed();
  }

  private load(): void {
    this.loading = this.ask();
  }

  private async ask(): Promise<void> {
    const asked = ++this.asked;
    try {
      const passages = await askBackground('kept.ofPage', {});
      if (asked === this.asked) this.places.setPassages(passages);
    } catch (error) {
      // The page is annotated without them; the panel and the library still have them.
      console.warn('Cezhu: the clippings of this page are not shown in it:', error);
    }
  }

  private tell(): void {
    askBackground('kept.settled', {}).catch((error: unknown) => {
      if (!isCutOff()) console.warn('Cezhu: the background did not hear where the clippings stand:', error);
    });
  }

  /** Looks for one passage, although the reader wants none painted: a jump has been asked for. */
  private async seek(id: string): Promise<Found | undefined> {
    const passages: KeptPassage[] = await askBackground('kept.ofPage', {});
    const passage = passages.find((one) => one.id === id);
    if (!passage) return undefined;
    const stretch = new Stretch(this.options.page.chunks);
    return foundAt(passage, new Locator(stretch.text).locate(passage.selector), stretch);
  }

  private async jump(id: string): Promise<Jumped> {
    await this.loading;
    await this.places.idle();
    const found = this.wanted ? this.places.get(id) : await this.seek(id);
    const range = found && rangeOver(found);
    if (!range) return { kind: 'gone' };
    return { kind: this.options.show(range) ? 'shown' : 'hidden' };
  }

  readonly handlers: Handlers<KeptPageMessages> = {
    clippingsChanged: {
      from: 'any',
      handle: () => {
        if (this.article !== undefined) this.load();
        return null;
      },
    },
    keptStates: {
      from: 'any',
      handle: async () => {
        if (!this.wanted) return { kind: 'off', states: [] };
        await this.loading;
        return this.places.states;
      },
    },
    goToKept: { from: 'any', handle: ({ id }) => this.jump(id) },
    pageText: { from: 'any', handle: () => ({ text: this.options.page.collect().text }) },
  };
}
