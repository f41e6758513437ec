/** Colour as WCAG and studies of colour vision measure it. Channels are 0–1. */
export type Rgb = readonly [number, number, number];

export function parseHex(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [r, g, b];
}

const linear = (rgb: Rgb): Rgb =>
  rgb.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;

function luminance(rgb: Rgb): number {
  const [r, g, b] = linear(rgb);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2.2, 1–21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** What is seen of a translucent colour on a ground. */
export function over(top: Rgb, opacity: number, ground: Rgb): Rgb {
  return top.map((value, i) => value * opacity + (ground[i] as number) * (1 - opacity)) as unknown as Rgb;
}

/** Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB; row by row. */
export const VISIONS = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

function oklab(rgb: Rgb, vision: readonly number[]): Rgb {
  const seen = linear(rgb);
  const at = (row: number) => seen.reduce((sum, value, i) => sum + value * (vision[row * 3 + i] as number), 0);
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map((row) => Math.min(1, Math.max(0, at(row))));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Distance of two colours in OKLab as somebody with that vision sees them. */
export function distance(one: Rgb, other: Rgb, vision: keyof typeof VISIONS): number {
  const [a, b] = [oklab(one, VISIONS[vision]), oklab(other, VISIONS[vision])];
  return Math.hypot(...a.map((value, i) => value - (b[i] as number)));
}
