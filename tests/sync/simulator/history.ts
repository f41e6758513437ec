/** What may happen to a reader's devices. */
import fc from 'fast-check';
import type { Kind } from './browser-area';

/** What the reader does with a tag; `device` and `tag` count round what there is. */
export type TagEvent =
  | { does: 'create' | 'delete' | 'revive'; device: number; tag: number }
  | { does: 'rename'; device: number; tag: number; name: number }
  | { does: 'colour'; device: number; tag: number; colour: number }
  | { does: 'merge'; device: number; tag: number; into: number };

const TAG_EVENTS = new Set<string>(['create', 'delete', 'revive', 'rename', 'colour', 'merge']);

export function isTagEvent(event: TagEvent | DeviceEvent): event is TagEvent {
  return TAG_EVENTS.has(event.does);
}

/** What befalls a device. */
export type DeviceEvent =
  | {
      does: 'go offline' | 'go online' | 'stop' | 'reinstall' | 'wipe' | 'switch' | 'return' | 'answer';
      device: number;
    }
  | { does: 'return to nothing'; device: number }
  | { does: 'save profile' | 'restore profile' | 'right clock'; device: number }
  | { does: 'wrong clock'; device: number; hours: number };

export type Event = TagEvent | DeviceEvent | { does: 'wait'; minutes: number };

export interface History {
  browser: Kind;
  /** Decides the order in which what is going on at once goes on. */
  seed: number;
  devices: number;
  events: Event[];
}

export const NAMES = 9;
const device = fc.nat({ max: 11 });
const tag = fc.nat({ max: NAMES - 1 });

function eventOf(): fc.Arbitrary<Event> {
  const one = <D extends Event['does']>(does: D) =>
    fc.record({ does: fc.constant(does), device }) as fc.Arbitrary<Event>;
  const onTag = (does: 'create' | 'delete' | 'revive') =>
    fc.record({ does: fc.constant(does), device, tag }) as fc.Arbitrary<Event>;
  const weighted: [number, fc.Arbitrary<Event>][] = [
    [10, onTag('create')],
    [6, onTag('delete')],
    [2, onTag('revive')],
    [6, fc.record({ does: fc.constant('rename' as const), device, tag, name: tag })],
    [3, fc.record({ does: fc.constant('colour' as const), device, tag, colour: fc.nat({ max: 5 }) })],
    [5, fc.record({ does: fc.constant('merge' as const), device, tag, into: tag })],
    [4, one('go offline')],
    [4, one('go online')],
    [6, one('stop')],
    [1, one('reinstall')],
    [2, one('wipe')],
    [1, one('switch')],
    [2, one('return')],
    [2, one('return to nothing')],
    [2, one('answer')],
    [1, one('save profile')],
    [1, one('restore profile')],
    [5, one('right clock')],
    [4, fc.record({ does: fc.constant('wrong clock' as const), device, hours: fc.integer({ min: -48, max: 48 }) })],
    [8, fc.record({ does: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 90 }) })],
  ];
  // What is made smaller becomes a wait of no minutes: histories keep their length.
  const nothing = { weight: 1, arbitrary: fc.constant<Event>({ does: 'wait', minutes: 0 }) };
  const others = weighted.map(([weight, arbitrary]) => ({ weight, arbitrary }));
  return fc.oneof({ withCrossShrink: true }, nothing, ...others);
}

/** Histories of so many devices and events. */
export function anyHistory(devices: number, events: number): fc.Arbitrary<History> {
  return fc.record({
    browser: fc.constantFrom<Kind>('chrome', 'firefox'),
    seed: fc.integer({ min: 0, max: 0x7fff_ffff }),
    devices: fc.constant(devices),
    events: fc.array(eventOf(), { minLength: events, maxLength: events, size: 'max' }),
  });
}
