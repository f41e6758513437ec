/** Notes what changes in a page, at a price that a restless page cannot force up. */
import { WATCHED_ATTRIBUTES } from './elements';

/** Records kept between two looks; a page that makes more is not listened to until the next look. */
const FLOOD = 2_000;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: [...WATCHED_ATTRIBUTES],
};

export interface Changes {
  records: readonly MutationRecord[];
  /** There were too many to note: anything may have changed. */
  isFlooded: boolean;
}

export class Watch {
  private records: MutationRecord[] = [];
  private isFlooded = false;
  private readonly observer = new MutationObserver((records) => this.note(records));

  /** What had changed when it was last taken, by node: a clock, a counter, a ticker changes there again. */
  private before = new WeakSet<Node>();
  private isNew = false;

  /** `changed` is called for each batch of changes; without news where all of it is what had changed before. */
  constructor(
    private readonly root: Node,
    private readonly changed: (isNews: boolean) => void,
  ) {}

  /** Listens to the page, and to the shadow roots that are given to `observe` from now on. */
  start(): void {
    this.observer.observe(this.root, OBSERVED);
  }

  observe(root: ShadowRoot): void {
    if (!this.isFlooded) this.observer.observe(root, OBSERVED);
  }

  stop(): void {
    this.observer.disconnect();
    this.records = [];
    this.isFlooded = false;
    this.isNew = false;
  }

  /** Whether anything has changed since `take` was last called. */
  get hasChanges(): boolean {
    this.keep(this.observer.takeRecords());
    return this.isFlooded || this.records.length > 0;
  }

  /** Whether any of that is more than what had changed before changing again. */
  get hasNews(): boolean {
    return this.isFlooded || this.isNew;
  }

  /** What has changed so far, without taking it. */
  get noted(): readonly MutationRecord[] {
    return this.records;
  }

  /** What has changed. After a flood it listens again; shadow roots are to be given anew. */
  take(): Changes {
    this.keep(this.observer.takeRecords());
    const { records, isFlooded } = this;
    this.records = [];
    this.isFlooded = false;
    this.isNew = false;
    if (isFlooded) this.start();
    else this.before = new WeakSet(records.map(({ target }) => target));
    return { records, isFlooded };
  }

  private note(records: MutationRecord[]): void {
    this.keep(records);
    this.changed(this.hasNews);
  }

  /** What only comes and takes nothing's place is new wherever it comes: the next part of a list, an article. */
  private isNews({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (type === 'childList' && addedNodes.length > 0 && removedNodes.length === 0) return true;
    return !this.before.has(target);
  }

  private keep(records: MutationRecord[]): void {
    if (this.isFlooded || records.length === 0) return;
    this.isNew ||= records.some((record) => this.isNews(record));
    if (this.records.length + records.length <= FLOOD) {
      this.records = this.records.length === 0 ? records : this.records.concat(records);
      return;
    }
    this.observer.disconnect();
    this.records = [];
    this.isFlooded = true;
  }
}
