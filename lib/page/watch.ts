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

  /** `changed` is called for each batch of changes. */
  constructor(
    private readonly root: Node,
    private readonly changed: () => void,
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
  }

  /** Whether anything has changed since `take` was last called. */
  get hasChanges(): boolean {
    this.keep(this.observer.takeRecords());
    return this.isFlooded || this.records.length > 0;
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
    if (isFlooded) this.start();
    return { records, isFlooded };
  }

  private note(records: MutationRecord[]): void {
    this.keep(records);
    this.changed();
  }

  private keep(records: MutationRecord[]): void {
    if (this.isFlooded || records.length === 0) return;
    if (this.records.length + records.length <= FLOOD) {
      this.records = this.records.length === 0 ? records : this.records.concat(records);
      return;
    }
    this.observer.disconnect();
    this.records = [];
    this.isFlooded = true;
  }
}
