/** Two profiles whose storage.sync a harness copies between them, under the rules of the browsers' own sync. */
import type { Tag } from '../../lib/core/types';
import type { BrowserPage } from '../../scripts/browsers/types';
import { sendFrom, syncItems } from './extension-page';
import { rowsOf } from './seed';

type Items = Record<string, unknown>;

interface Globals {
  browser?: { storage: { sync: Area } };
  chrome: { storage: { sync: Area } };
}

interface Area {
  set(items: object): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Makes a profile's storage.sync hold these items and no others. */
export async function putSyncItems(view: BrowserPage, items: Items): Promise<void> {
  const there = await syncItems(view);
  const gone = Object.keys(there).filter((key) => !(key in items));
  const fresh = Object.entries(items).filter(([key, value]) => JSON.stringify(there[key]) !== JSON.stringify(value));
  await view.evaluate(
    async (put: object, remove: string[]) => {
      const { browser, chrome } = globalThis as unknown as Globals;
      const { sync } = (browser ?? chrome).storage;
      if (remove.length > 0) await sync.remove(remove);
      if (Object.keys(put).length > 0) await sync.set(put);
    },
    Object.fromEntries(fresh),
    gone,
  );
}

/** What stands on the server, and what each profile had when it was last there. */
export class SyncServer {
  items: Items = {};
  private readonly bases = new Map<BrowserPage, Items>();

  /** A profile's browser syncs: of a key that was changed on both sides, the server's value stays. */
  async exchange(view: BrowserPage): Promise<void> {
    const base = this.bases.get(view) ?? {};
    const local = await syncItems(view);
    const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
    for (const key of new Set([...Object.keys(local), ...Object.keys(base)])) {
      const changedThere = !isSame(this.items[key], base[key]);
      if (changedThere || isSame(local[key], base[key])) continue;
      if (key in local) this.items[key] = local[key];
      else delete this.items[key];
    }
    await putSyncItems(view, this.items);
    this.bases.set(view, structuredClone(this.items));
  }

  /** The extension was removed on some device: its items are gone everywhere. */
  async wipe(views: readonly BrowserPage[]): Promise<void> {
    this.items = {};
    for (const view of views) {
      await putSyncItems(view, {});
      this.bases.set(view, {});
    }
  }
}

type Row = Tag & { gone?: string };

/** Every tag that a profile knows, by id. */
async function allRows(view: BrowserPage): Promise<Map<string, Row>> {
  const rows = [...(await rowsOf<Row>(view, 'tags')), ...(await rowsOf<Row>(view, 'goneTags'))];
  return new Map(rows.map((row) => [row.id, row]));
}

const REGISTERS = ['name', 'colour', 'life'] as const;
type RegisterName = (typeof REGISTERS)[number];

/** What a row says of a register, and since when. A stamp that follows from the row's time is said by the second. */
function registerOf(row: Row | undefined, name: RegisterName): { value: string; stamp: readonly number[] } | undefined {
  if (!row) return undefined;
  const usual = [Math.floor((Date.parse(row.gone ?? row.created) - Date.UTC(2025, 0, 1)) / 1000), 0, 0];
  const life = row.into ? `merged ${row.into}` : row.gone ? 'deleted' : 'live';
  if (name === 'life') return { value: life, stamp: row.stamps?.life ?? usual };
  if (name === 'name') return { value: row.name, stamp: row.stamps?.name ?? [0, 0, 0] };
  return { value: row.colour ?? '', stamp: row.stamps?.colour ?? (row.colour ? usual : [0, 0, 0]) };
}

function isLater(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && Number(a[at]) > Number(b[at]);
}

/** What must come out: of each register the value that was set last, whoever set it. */
export class TagModel {
  private readonly registers = new Map<string, { value: string; stamp: readonly number[] }>();

  /** Runs an operation in a profile and takes note of the registers that it has set. */
  async run(view: BrowserPage, work: () => Promise<unknown>): Promise<void> {
    const before = await allRows(view);
    await work();
    for (const [id, row] of await allRows(view)) {
      for (const name of REGISTERS) {
        const now = registerOf(row, name);
        const was = registerOf(before.get(id), name);
        if (!now || JSON.stringify(now) === JSON.stringify(was)) continue;
        const known = this.registers.get(`${id} ${name}`);
        if (!known || isLater(now.stamp, known.stamp)) this.registers.set(`${id} ${name}`, now);
      }
    }
  }

  get size(): number {
    return this.registers.size;
  }

  /** Those registers of a profile that are not as they must be. A deleted tag need not have been told with its name. */
  async differences(view: BrowserPage): Promise<string[]> {
    const rows = await allRows(view);
    return [...this.registers].flatMap(([key, wanted]) => {
      const [id = '', name] = key.split(' ') as [string, RegisterName];
      const row = rows.get(id);
      const found = registerOf(row, name);
      const isUnnamed = name === 'name' && row?.gone !== undefined && row.name === '';
      return isUnnamed || found?.value === wanted.value ? [] : [`${key}: ${found?.value} instead of ${wanted.value}`];
    });
  }
}

const NAMES = ['安家费', '购房补贴', '租房补贴', '人才公寓', '领军人才', '落户', '博士后', '子女入学', '创业扶持'];
const COLOURS = ['green', 'blue', 'pink', null];

/** One operation at random, by the messages that the interface sends. `clippingId` is one that the profile has. */
export async function randomOperation(view: BrowserPage, clippingId: string, random: () => number): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const tags = await rowsOf<Tag>(view, 'tags');
  const name = `${pick(NAMES)}${random() < 0.5 ? '' : Math.floor(random() * 40)}`;
  const kind = tags.length < 3 ? 0 : random();
  const { id } = tags.length > 0 ? pick(tags) : { id: '' };
  const [message, params] =
    kind < 0.4
      ? ['tag.addTo', { clippingIds: [clippingId], names: [name] }]
      : kind < 0.6
        ? ['tag.rename', { id, name }]
        : kind < 0.75
          ? ['tag.merge', { ids: [id], into: pick(tags).id }]
          : kind < 0.88
            ? ['tag.remove', { ids: [id] }]
            : ['tag.colour', { id, colour: pick(COLOURS) }];
  // A name that another tag bears is refused, and so is what another device has deleted a moment ago.
  await sendFrom(view, message as string, params as object).catch(() => undefined);
}

/** A budget of writes that was never counted is full. */
function fillBudget(view: BrowserPage): Promise<void> {
  return view.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cezhu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction('notes', 'readwrite');
          const notes = transaction.objectStore('notes');
          const reading = notes.get('tag-sync');
          reading.onsuccess = () => {
            if (reading.result)
              notes.put({ key: 'tag-sync', value: { ...reading.result.value, budget: { tokens: 0, at: 0 } } });
          };
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
  );
}

/** As if the hours had passed after which a device may write to storage.sync again as often as it likes. */
export async function letTimePass(views: readonly BrowserPage[]): Promise<void> {
  for (const view of views) await fillBudget(view);
}

/** A digest of when all clippings were changed last: tells whether one was written. */
export function changesOf(view: BrowserPage): Promise<string> {
  return view.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('cezhu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('clippings').objectStore('clippings').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            let hash = 0;
            const rows = reading.result as { id: string; changed: string; tags: string[] }[];
            for (const { id, changed, tags } of rows) {
              for (const character of `${id} ${changed} ${tags}`)
                hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
            }
            resolve(`${rows.length} ${hash}`);
          };
        };
      }),
  );
}
