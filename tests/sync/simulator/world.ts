/** Devices of a reader, the server of their account, and a stranger's account with a device of its own. */

import { created } from '@/lib/core/tags/registers/operations';
import { META_KEY, readMeta } from '@/lib/core/tags/shared-board/meta';
import { BROWSER_LIMITS, type Limits } from '@/lib/core/tags/shared-board/size';
import type { SharedTags } from '@/lib/core/tags/shared-board/sync-record';
import { idOf } from '@/tests/support/tag-registers';
import type { BrowserArea, Kind } from './browser-area';
import { ChromeArea, ChromeServer } from './chrome';
import { Device } from './device';
import { FIREFOX_SYNC_EVERY, FirefoxArea, FirefoxServer } from './firefox';
import { type DeviceEvent, type Event, type History, isTagEvent } from './history';
import type { Mutant } from './mutants';
import { type Random, randomFrom } from './random';
import { Scheduler } from './scheduler';
import { changedTag } from './tag-events';

const MINUTE = 60_000;
const ALARM_EVERY = 30 * MINUTE;
const START = Date.UTC(2026, 5, 1);
const MISSED = 0.3;
const TWICE = 0.1;
/** Only in the stranger's account. */
export const STRANGE = ['陌生人的标签', '别人的标签'];

const AREAS = {
  chrome: { area: ChromeArea, server: ChromeServer },
  firefox: { area: FirefoxArea, server: FirefoxServer },
} as const;

export class World {
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly devices: Device[];
  readonly stranger: Device;
  readonly #server: ChromeServer | FirefoxServer;
  readonly #strangers: ChromeServer | FirefoxServer;
  readonly #away = new Set<Device>();
  readonly #saved = new Map<Device, SharedTags>();
  #now = START;
  #lastRound = START;

  constructor(
    private readonly history: History,
    private readonly mutant: Mutant,
    private readonly limits: Limits = BROWSER_LIMITS,
  ) {
    this.random = randomFrom(history.seed);
    this.scheduler = new Scheduler(this.random);
    this.#server = new AREAS[history.browser].server();
    this.#strangers = new AREAS[history.browser].server();
    this.devices = Array.from({ length: history.devices }, (_, index) => this.#device(history.browser, index));
    this.stranger = this.#device(history.browser, history.devices);
  }

  #device(kind: Kind, index: number): Device {
    const area: BrowserArea = new AREAS[kind].area(
      { limits: this.limits, now: () => this.#now, changed: () => this.#tell(index) },
      kind,
    );
    const { scheduler, random, limits, mutant } = this;
    return new Device({ scheduler, random, now: () => this.#now, limits, mutant }, area, index);
  }

  #at(index: number): Device | undefined {
    return index === this.history.devices ? this.stranger : this.devices[index];
  }

  /** The browser tells the extension that storage.sync has changed: mostly, sometimes twice. */
  #tell(index: number): void {
    const device = this.#at(index);
    if (!device) return;
    if (this.history.browser === 'chrome') this.#network(device);
    if (this.random() < MISSED) return;
    device.ask();
    if (this.random() < TWICE) device.ask();
  }

  #network(device: Device): void {
    this.scheduler.later(() => {
      if (device.isOnline) device.area.synchronise();
    });
  }

  /** The stranger has tags before anything happens; the reader's devices come to their account one after the other. */
  async begin(): Promise<void> {
    this.stranger.area.signIn(this.#strangers);
    for (const name of STRANGE)
      this.stranger.operate((known, when) => created(known.get(idOf(name)), { id: idOf(name), name }, when));
    await this.round();
    for (const device of this.devices) {
      device.area.signIn(this.#server);
      device.start();
    }
    await this.scheduler.steps(5);
  }

  async happen(event: Event): Promise<void> {
    this.#now += Math.floor(this.random() * 20_000);
    if (event.does === 'wait') await this.#wait(event.minutes * MINUTE);
    else {
      const device = this.devices[event.device % this.devices.length];
      if (!device) return;
      if (isTagEvent(event)) device.operate((known, when) => changedTag(event, known, when));
      else this.#befall(device, event);
    }
    await this.scheduler.steps(Math.floor(this.random() * 14));
  }

  #befall(device: Device, event: DeviceEvent): void {
    switch (event.does) {
      case 'go offline':
        device.isOnline = false;
        break;
      case 'go online':
        device.isOnline = true;
        this.#network(device);
        break;
      case 'stop':
        device.stop();
        break;
      case 'wrong clock':
        device.skew = event.hours * 60 * MINUTE;
        break;
      case 'right clock':
        device.skew = 0;
        break;
      case 'answer':
        this.#answer(device);
        break;
      case 'save profile':
        this.#saved.set(device, { tags: device.tags, record: device.record });
        break;
      case 'restore profile':
        this.#restore(device);
        break;
      case 'switch':
        this.#goAway(device);
        break;
      case 'return':
        this.#comeBack(device);
        break;
      case 'return to nothing':
        this.#carry(device);
        break;
      default:
        this.#wipe(device, event.does === 'reinstall');
    }
  }

  /** The extension is removed or repaired on a device: its items go from the account, with or without its database. */
  #wipe(device: Device, isReinstalled: boolean): void {
    if (isReinstalled && this.#mayFindStrangers) return;
    (this.#away.has(device) ? this.#strangers : this.#server).wipe();
    for (const one of [...this.devices, this.stranger]) this.#network(one);
    if (isReinstalled) device.reinstall();
  }

  /**
   * Has a browser carried the stranger's items into the reader's account, or may one do so? A device without tags would
   * join them unasked.
   */
  get #mayFindStrangers(): boolean {
    const boards = [this.board, ...this.devices.map(({ area }) => area.get())];
    const stores = boards.flatMap((items) => readMeta(items[META_KEY])?.stores ?? []);
    return this.#away.size > 0 || stores.some((id) => this.stranger.record.stores.includes(id));
  }

  /** Both readers answer what they are asked: the device's, and the stranger. */
  #answer(device: Device): void {
    const own = this.devices.flatMap(({ record }) => record.stores);
    device.answer(this.stranger.record.stores, !this.#away.has(device));
    this.stranger.answer(own, true);
  }

  #restore(device: Device): void {
    const saved = this.#saved.get(device);
    if (!saved || this.#away.has(device) || (saved.tags.length === 0 && this.#mayFindStrangers)) return;
    device.restore(saved);
  }

  /** Signs in to the stranger's account. */
  #goAway(device: Device): void {
    // A device without tags joins any store unasked: it could be what the browser carries from one account to the other.
    if (this.#away.has(device) || this.devices.some(({ tags }) => tags.length === 0)) return;
    this.#away.add(device);
    this.#signIn(device, this.#strangers);
  }

  /** Whoever signs in is online, and synchronises at once. */
  #signIn(device: Device, server: ChromeServer | FirefoxServer): void {
    device.isOnline = true;
    device.area.signOut();
    device.area.signIn(server);
    device.area.synchronise();
  }

  /** Comes back to an account that has just been wiped: the browser carries what it has there, the stranger's items. */
  #carry(device: Device): void {
    if (!this.#away.has(device)) return;
    this.#server.wipe();
    this.#comeBack(device);
    for (const one of this.devices) this.#network(one);
  }

  #comeBack(device: Device): void {
    if (!this.#away.delete(device)) return;
    this.#signIn(device, this.#server);
  }

  /** Time goes by, with the browsers' own rounds and the extension's alarms. */
  async #wait(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    while (this.#now < end) {
      this.#now = Math.min(end, this.#now + FIREFOX_SYNC_EVERY);
      for (const device of [...this.devices, this.stranger]) {
        this.#network(device);
        if (this.#now - device.lastAlarm >= ALARM_EVERY) device.alarm();
      }
      await this.scheduler.steps(6);
    }
  }

  /** One round in which everything that can happen by itself happens. */
  async round(): Promise<void> {
    this.#now = Math.max(this.#now, this.#lastRound) + ALARM_EVERY + MINUTE;
    this.#lastRound = this.#now;
    const all = [...this.devices, this.stranger];
    for (const device of all) this.#network(device);
    await this.scheduler.settle();
    for (const device of all) device.alarm();
    await this.scheduler.settle();
    for (const device of all) this.#network(device);
    await this.scheduler.settle();
  }

  /** All faults end; answers how many rounds it took until nothing changed any more, or undefined. */
  async comeToRest(most = 16): Promise<number | undefined> {
    for (const device of this.devices) {
      device.isOnline = true;
      this.#comeBack(device);
    }
    let before = '';
    for (let rounds = 0; rounds < most; rounds++) {
      await this.round();
      for (const device of this.devices) this.#answer(device);
      await this.scheduler.settle();
      const after = this.picture;
      if (after === before) return rounds;
      before = after;
    }
    return undefined;
  }

  /** All that must stay as it is once everything is at rest. */
  get picture(): string {
    const known = this.devices.map(({ tags, record }) => [tags, record.stores]);
    return JSON.stringify([[...this.#server.items], known]);
  }

  get board(): Record<string, unknown> {
    return Object.fromEntries([...this.#server.items].map(([key, json]) => [key, JSON.parse(json)]));
  }
}
