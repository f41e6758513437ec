/** When the gate looks at a page again: after a change or a navigation, never twice for one burst, ever more seldom. */

/** Milliseconds from a change to the look at it; doubled with each burst of changes. */
const FIRST_DELAY = 1_500;
const LONGEST_DELAY = 48_000;
/** Milliseconds from a navigation within the page to the first look. */
const NAVIGATION_DELAY = 400;
/** Bursts of changes that are looked at after a navigation, where the page was relevant before. */
const LOOKS_AFTER_NAVIGATION = 4;

export interface GuardOptions {
  document: Document;
  signal: AbortSignal;
  /** Is the page relevant as it stands? */
  look: () => boolean;
  /** Called when the answer has changed; at first nothing is relevant. */
  tell: (relevant: boolean) => void;
  /** Called at once when the page has another address; the look at what it shows then comes later. */
  moved?: () => void;
}

/** Calls `moved` after each change of the page's address that loads no new document. */
export function watchNavigation(view: Window, moved: () => void, signal: AbortSignal): void {
  let last = view.location.href;
  const compare = (): void => {
    if (view.location.href === last) return;
    last = view.location.href;
    moved();
  };
  const { navigation } = view as { navigation?: unknown };
  if (navigation instanceof EventTarget) {
    navigation.addEventListener('currententrychange', compare, { signal });
    return;
  }
  // Older browsers say nothing of pushState; it follows what the reader does, mostly at once.
  for (const name of ['popstate', 'hashchange']) view.addEventListener(name, compare, { signal });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(compare, NAVIGATION_DELAY);
  };
  for (const name of ['click', 'keyup']) view.addEventListener(name, later, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Looks now, and again as the page lives on. */
export function guardPage({ document, signal, look, tell, moved }: GuardOptions): void {
  let isRelevant = false;
  let delay = FIRST_DELAY;
  let looksLeft = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Takes note of one change and is taken off: a restless page pays for no more than that.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    lookIn(delay);
    delay = Math.min(LONGEST_DELAY, delay * 2);
  });
  const lookNow = (): void => {
    const relevant = look();
    // Looking may have shown that nobody is there to be told.
    if (signal.aborted) return;
    if (relevant !== isRelevant) {
      isRelevant = relevant;
      tell(relevant);
    }
    // What is annotated is watched by the annotator.
    if (relevant && looksLeft-- <= 0) return;
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  };
  const lookIn = (time: number): void => {
    clearTimeout(timer);
    timer = setTimeout(lookNow, time);
  };
  const follow = (): void => {
    moved?.();
    observer.disconnect();
    delay = FIRST_DELAY;
    looksLeft = LOOKS_AFTER_NAVIGATION;
    lookIn(NAVIGATION_DELAY);
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  if (document.defaultView) watchNavigation(document.defaultView, follow, signal);
  lookNow();
}
