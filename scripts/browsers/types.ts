import { readFile } from 'node:fs/promises';

/** What the demo and the end-to-end tests ask of a browser with the extension in it. */

/** CSS pixels from the upper left corner of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** A page of the web or of the extension; offsets and sizes are CSS pixels. */
export interface BrowserPage {
  goto(url: string): Promise<void>;
  evaluate<R, A extends unknown[]>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  screenshot(path: string): Promise<void>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** A key by its name, with modifiers before it: `Control+c`. */
  press(key: string): Promise<void>;
  /** Presses the keys that paste. */
  paste(): Promise<void>;
  /** Clicks what starts a download and answers the file's name and text. */
  download(selector: string): Promise<{ name: string; text: string }>;
  moveTo(x: number, y: number): Promise<void>;
  /** Presses the mouse button at one place and lets it go at another. */
  drag(from: Point, to: Point): Promise<void>;
  /** Touches a place with a finger. */
  tap(place: Point): Promise<void>;
  /** Presses the button of the mouse at a place, `times` in a row. */
  clickAt(x: number, y: number, times?: number): Promise<void>;
  /** Waits until `work`, run in the page, answers something true. @throws after `timeout` milliseconds. */
  waitFor<A extends unknown[]>(work: (...args: A) => unknown, args?: A, timeout?: number): Promise<void>;
  setSize(width: number, height: number): Promise<void>;
  /** Brings its tab to the front: browsers give the others little time. */
  toFront(): Promise<void>;
  close(): Promise<void>;
}

/** A running browser with the extension loaded. */
export interface ExtensionBrowser {
  readonly name: 'chromium' | 'firefox';
  /** Address of the extension's own pages, ending in a slash. */
  readonly origin: string;
  newPage(): Promise<BrowserPage>;
  /** Opens a page of the extension (`popup.html?tab=3`), in a tab or in a window of its own. */
  openExtensionPage(path: string, place?: 'tab' | 'window'): Promise<BrowserPage>;
  close(): Promise<void>;
  /** Ends the browser's process as it stands, with no time to tidy up; the profile stays. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** Interface language, BCP 47. */
  language?: string;
  /** Chromium keeps pages that are left, as it does for readers; its driver does without where it is not asked. */
  backForwardCache?: boolean;
  /** Milliseconds after which Firefox ends a background that has nothing to do; what is usual by default. */
  backgroundTimeout?: number;
  /** Folder for the profile; a temporary one by default. */
  profile?: string;
}

/** Polls until `check` answers something true. */
export async function until(check: () => Promise<unknown>, what: string, timeout = 15_000): Promise<void> {
  const deadline = Date.now() + timeout;
  for (;;) {
    if (await check()) return;
    if (Date.now() > deadline) throw new Error(`waited ${timeout} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * A call as the text of an expression: the form that every driver evaluates with any number of arguments and
 * without `eval`, which the extension's pages forbid. `work` must not use anything from around it.
 */
export function callExpression(work: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(${work.toString()})(...${JSON.stringify(args)})`;
}

/** Polls until `work`, evaluated as an expression by `evaluate`, answers something true: `waitFor` of every driver. */
export function untilTrue(
  evaluate: (expression: string) => Promise<unknown>,
  work: (...args: never[]) => unknown,
  args: readonly unknown[] = [],
  timeout?: number,
): Promise<void> {
  // What it answers may not be sendable (an element): only whether it is true crosses over.
  const expression = `Promise.resolve(${callExpression(work, args)}).then(Boolean)`;
  return until(
    async () => {
      try {
        return await evaluate(expression);
      } catch (error) {
        // Between two documents there is none to ask.
        if (/context was destroyed|because of a navigation/i.test(String(error))) return false;
        throw error;
      }
    },
    work.toString(),
    timeout,
  );
}

/** Ends a process with SIGKILL and waits until it is gone. */
export async function killProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  const isGone = async (): Promise<boolean> => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
      throw error;
    }
    // A process that nobody has asked after yet is dead all the same.
    return /\nState:\s+Z/.test(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''));
  };
  await until(isGone, `the end of process ${pid}`);
}
