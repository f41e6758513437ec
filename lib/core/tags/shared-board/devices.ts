/** The items by which devices tell each other that they are there and what they know. */

export interface DeviceRecord {
  /** Random; tells apart two devices that have taken one number. */
  id: string;
  /** What the reader calls the device, else what it is; up to `LONGEST_DEVICE_NAME`. */
  name: string;
  /** When it wrote this, seconds since 2025 by its own clock. */
  wrote: number;
  /** Counts its writes: a device that finds a higher count of its own than it has kept is a copy of another. */
  writes: number;
  /** What it knew then, see `digestOfTags`. */
  knows: string;
}

export const LONGEST_DEVICE_NAME = 24;
const KEY = /^d([0-9a-f]{2})$/;

export function deviceKey(number: number): string {
  return `d${number.toString(16).padStart(2, '0')}`;
}

/** The number of a device from the key of its item; undefined where the key is of something else. */
export function deviceNumberOf(key: string): number | undefined {
  const digits = KEY.exec(key)?.[1];
  const number = digits === undefined ? 0 : Number.parseInt(digits, 16);
  return number > 0 ? number : undefined;
}

/** The item's value: `[id, name, wrote, writes, knows]`. */
export function writeDevice({ id, name, wrote, writes, knows }: DeviceRecord): unknown[] {
  return [id, name, wrote, writes, knows];
}

export function readDevice(value: unknown): DeviceRecord | undefined {
  if (!Array.isArray(value) || value.length < 5) return undefined;
  const [id, name, wrote, writes, knows]: unknown[] = value;
  if (typeof id !== 'string' || !/^[\w-]{8,36}$/.test(id)) return undefined;
  if (typeof name !== 'string' || name.length > LONGEST_DEVICE_NAME) return undefined;
  if (typeof knows !== 'string' || knows.length > 32 || !isCount(wrote) || !isCount(writes)) return undefined;
  return { id, name, wrote, writes, knows };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
