/** What a device calls itself until the reader gives it a name. */
import { LONGEST_DEVICE_NAME } from '../core/tags/shared-board/devices';
import type { TagStore } from '../core/tags/shared-board/sync-record';
import { browser } from '../platform/browser';

const SYSTEMS: Partial<Record<string, string>> = {
  win: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
  openbsd: 'OpenBSD',
};

function browserName(): string {
  const { userAgent } = navigator;
  if (userAgent.includes('Firefox/')) return 'Firefox';
  return userAgent.includes('Edg/') ? 'Edge' : 'Chrome';
}

/** The name as it may stand on the board: one line, as long as there is room for. */
export function deviceName(input: string): string {
  const line = input
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return line.slice(0, LONGEST_DEVICE_NAME).toWellFormed().trim();
}

/** Chrome · Windows */
export async function usualDeviceName(): Promise<string> {
  const { os } = await browser.runtime.getPlatformInfo();
  return deviceName(`${browserName()} · ${SYSTEMS[os] ?? os}`);
}

export async function nameDevice(store: TagStore, name: string): Promise<void> {
  await store.commit([], (record) => ({ ...record, device: { ...record.device, name } }));
}

/** Names the device where it has no name yet. */
export async function nameIfNameless(store: TagStore): Promise<void> {
  const { record } = await store.load();
  if (record.device.name === '') await nameDevice(store, await usualDeviceName());
}
