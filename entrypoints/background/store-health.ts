/** Looks after the database: what is wrong with it is told to the views and, where clippings are missing, in a tab. */
import { browser } from '@/lib/platform/browser';
import type { Handlers, StoreIllness, StoreMessages } from '@/lib/platform/messages';
import { STORE_NOTICE } from '@/lib/platform/notices';
import { database } from '@/lib/store/database';
import { StoreKeeper } from '@/lib/store/keeper';

/** In storage.session: the recovery page is opened by itself once in a session of the browser. */
const SHOWN = 'recoveryShown';

let keeper: StoreKeeper | undefined;

/** Who looks after the database. */
export function storeKeeper(): StoreKeeper {
  if (!keeper) throw new TypeError('the store is not followed yet');
  return keeper;
}

async function tell(illness: StoreIllness | null): Promise<void> {
  if (!illness) {
    await browser.storage.local.remove(STORE_NOTICE);
    return;
  }
  await browser.storage.local.set({ [STORE_NOTICE]: illness });
}

/** Opens the recovery page where something has to be decided, once: the notice in the views stays. */
async function showRecovery({ kind }: StoreIllness): Promise<void> {
  if (kind !== 'lost' && kind !== 'unreadable') return;
  if ((await browser.storage.session.get(SHOWN))[SHOWN]) return;
  await browser.storage.session.set({ [SHOWN]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/recovery.html') });
}

/** How the database is now, told to the views as well. */
async function examine(): Promise<StoreIllness | null> {
  const health = await storeKeeper().health();
  const illness = health.kind === 'sound' ? null : health;
  await tell(illness);
  return illness;
}

async function announce(illness: StoreIllness): Promise<void> {
  console.error('Cezhu: the database is not as it was:', illness);
  await tell(illness);
  await showRecovery(illness);
}

async function examineAtStart(): Promise<void> {
  const illness = await examine();
  if (illness) await announce(illness);
}

function report(error: unknown): void {
  console.error('Cezhu: the database was not looked at:', error);
}

/** Something could not be written: finds out whether that is the database's fault, for the views to say. */
export function writeFailed(): void {
  examine().catch(report);
}

/** Looks at the database from now on. Call it before anything opens it. */
export function followStore(now: () => string, written?: (tables: readonly string[]) => void): void {
  keeper = new StoreKeeper(database(), {
    now,
    newIdentity: () => crypto.randomUUID(),
    ...(written ? { written } : {}),
    // It may be opened, and found to be another, at any time.
    judged: (health) => {
      if (health.kind !== 'sound') announce(health).catch(report);
    },
  });
  examineAtStart().catch(report);
}

export function storeHandlers(): Handlers<StoreMessages> {
  return {
    'store.health': { from: 'view', handle: examine },
    'store.accept': {
      from: 'view',
      handle: async () => {
        await storeKeeper().accept();
        return examine();
      },
    },
    'store.startAnew': {
      from: 'view',
      handle: async () => {
        await storeKeeper().startAnew();
        return examine();
      },
    },
  };
}
