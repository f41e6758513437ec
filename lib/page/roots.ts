/** The open shadow roots of a page: each is watched, and given the style sheet of the highlights. */
import { isConnected, shadowRootOf } from './dom';

/** Elements remembered that may be given a shadow tree yet. */
const MOST_WAITING = 1_000;

export class Roots {
  private watched = new WeakSet<ShadowRoot>();
  private readonly styled = new Set<WeakRef<ShadowRoot>>();
  private readonly sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();
  private waiting = new Set<WeakRef<Element>>();

  /** @param css of the highlights; pages' own rules for them do not reach into shadow trees in every browser. */
  constructor(
    private readonly observe: (root: ShadowRoot) => void,
    private css: string,
  ) {}

  add(root: ShadowRoot): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observe(root);
    if (!this.sheets.has(root)) this.style(root);
  }

  /** A custom element without a shadow tree: scripts may define it later, which changes nothing that can be observed. */
  await(element: Element): void {
    if (this.waiting.size < MOST_WAITING && !shadowRootOf(element)) this.waiting.add(new WeakRef(element));
  }

  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** Whether `late` would answer any. */
  get hasLate(): boolean {
    for (const reference of this.waiting) {
      const element = reference.deref();
      if (element && shadowRootOf(element)) return true;
    }
    return false;
  }

  /** The elements that have been given a shadow tree meanwhile. */
  late(): Element[] {
    const late: Element[] = [];
    for (const reference of this.waiting) {
      const element = reference.deref();
      const root = element && shadowRootOf(element);
      if (element && root) late.push(element);
      if (!element || root || !isConnected(element)) this.waiting.delete(reference);
    }
    return late;
  }

  /** All roots are to be observed again when they are next met. */
  forget(): void {
    this.watched = new WeakSet();
  }

  /** Gives the highlights another look. */
  restyle(css: string): void {
    this.css = css;
    for (const reference of this.styled) {
      const root = reference.deref();
      if (root) this.sheets.get(root)?.replaceSync(css);
    }
  }

  /** Takes the style sheets away again. */
  clear(): void {
    for (const reference of this.styled) {
      const root = reference.deref();
      const sheet = root && this.sheets.get(root);
      if (!sheet) continue;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      this.sheets.delete(root);
    }
    this.styled.clear();
    this.waiting.clear();
    this.forget();
  }

  private style(root: ShadowRoot): void {
    if (this.css === '') return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.sheets.set(root, sheet);
    this.styled.add(new WeakRef(root));
  }
}
