/**
 * When a register of a tag was set: seconds since 2025, a counter for what comes after something that is not earlier,
 * and the number of the device, which decides between two at once. Compared in that order.
 */
export type Stamp = readonly [at: number, count: number, device: number];

/** Of what nobody has set: before every other stamp. */
export const NEVER: Stamp = [0, 0, 0];
/** Devices are numbered from 1; 0 stands for tags of the time before there were numbers. */
export const MOST_DEVICES = 255;

const EPOCH = Date.UTC(2025, 0, 1) / 1000;
/** Both fit into five bytes of seven bits; the seconds reach until 2161. */
export const LATEST = 0xffff_ffff;
export const HIGHEST_COUNT = 0xffff;

/** Seconds since 2025 of a time in milliseconds since 1970; never negative. */
export function secondsOf(ms: number): number {
  if (!Number.isFinite(ms)) return 0;
  return Math.min(Math.max(Math.floor(ms / 1000) - EPOCH, 0), LATEST);
}

/** The time of a stamp, in milliseconds since 1970. */
export function msOf([at]: Stamp): number {
  return (at + EPOCH) * 1000;
}

/** Negative where `a` is before `b`. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** The first stamp of a device that is after another one. At the end of time there is none: the same time again. */
export function stampAfter([at, count]: Stamp, device: number): Stamp {
  if (count < HIGHEST_COUNT) return [at, count + 1, device];
  return [Math.min(at + 1, LATEST), at < LATEST ? 0 : count, device];
}
