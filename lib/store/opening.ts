/**
 * How the database is opened: never for ever, never silently anew, never by a version of the program that is too old
 * for it. Dexie is handed this factory in place of the browser's.
 */

/** Milliseconds for which another page may keep the database from being opened, and for a browser that says nothing at all. */
const BLOCKED_PATIENCE = 5_000;
const SILENT_PATIENCE = 15_000;

export interface Opening {
  /** The browser has found the database broken and made an empty one in its place. Chromium says so, Firefox does not. */
  lost(message: string): void;
  /** Waiting has no end in sight: what is waiting shall fail. */
  giveUp(): void;
}

/** Chromium's addition to the event. */
interface LossEvent {
  dataLoss?: 'none' | 'total';
  dataLossMessage?: string;
}

function watch(request: IDBOpenDBRequest, { lost, giveUp }: Opening): void {
  let abandoned = false;
  const abandon = (): void => {
    abandoned = true;
    giveUp();
  };
  let timer = setTimeout(abandon, SILENT_PATIENCE);
  request.addEventListener('blocked', () => {
    clearTimeout(timer);
    timer = setTimeout(abandon, BLOCKED_PATIENCE);
  });
  request.addEventListener('upgradeneeded', (event) => {
    // An upgrade of many rows may take its time.
    clearTimeout(timer);
    const { dataLoss, dataLossMessage = '' } = event as LossEvent;
    if (dataLoss === 'total') lost(dataLossMessage);
    if (!abandoned) return;
    // Nobody waits for it any longer; whoever opens the database next upgrades it.
    event.stopImmediatePropagation();
    request.transaction?.abort();
  });
  request.addEventListener('success', (event) => {
    clearTimeout(timer);
    if (!abandoned) return;
    event.stopImmediatePropagation();
    request.result.close();
  });
  request.addEventListener('error', () => clearTimeout(timer));
}

/** The browser's factory with an eye on each opening; undefined where there is none. `version` is the schema's as Dexie counts. */
export function watchedFactory(version: number, opening: Opening): IDBFactory | undefined {
  const factory = globalThis.indexedDB;
  if (!factory) return undefined;
  return {
    open: (name, native) => {
      // Dexie would add what it misses to the database of a newer version.
      if (native !== undefined && native >= (version + 1) * 10) {
        throw new DOMException('the database is of a newer version', 'VersionError');
      }
      const request = native === undefined ? factory.open(name) : factory.open(name, native);
      watch(request, opening);
      return request;
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}
