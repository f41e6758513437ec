/** Calls `changed` after the page's text has changed, at a pace that a restless page cannot force. */

export interface WatchOptions {
  /** Our own element: its changes are none of the page's. */
  host: () => Element | undefined;
  /** Milliseconds to wait after a change; asked anew each time. */
  delay: () => number;
}

export interface Watcher {
  /** Calls `changed` once more, after the delay. */
  again(): void;
  stop(): void;
}

export function watchPage(root: Node, changed: () => void, { host, delay }: WatchOptions): Watcher {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, delay());
  };
  const observer = new MutationObserver((records) => {
    const own = host();
    if (timer === undefined && !records.every((record) => isOwn(record, own))) again();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return {
    again,
    stop() {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}

function isOwn(record: MutationRecord, own: Element | undefined): boolean {
  if (!own || record.type !== 'childList') return false;
  const touched = [...record.addedNodes, ...record.removedNodes];
  return touched.length > 0 && touched.every((node) => node === own);
}
