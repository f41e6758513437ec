/**
 * Writes assets/public/icon/*.png from the drawings in assets/icon. Run after changing a drawing:
 * `npx tsx scripts/render-icons.ts`. Needs Chromium; CHROMIUM_PATH names one that is not /usr/bin/chromium.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const DRAWINGS = fileURLToPath(new URL('../assets/icon/', import.meta.url));
const IMAGES = fileURLToPath(new URL('../assets/public/icon/', import.meta.url));

/** The tile's colours: at least 3:1 against white marks and against light and dark toolbars alike. */
const ON = '#e34d22';
const OFF = '#80868f';

/** Image name, drawing, width and height in pixels, tile colour. */
const ICONS: [image: string, drawing: string, size: number, tile: string][] = [
  ['16.png', 'icon-16.svg', 16, ON],
  ['32.png', 'icon-32.svg', 32, ON],
  ['48.png', 'icon.svg', 48, ON],
  ['96.png', 'icon.svg', 96, ON],
  ['128.png', 'icon.svg', 128, ON],
  ['off-16.png', 'icon-16.svg', 16, OFF],
  ['off-32.png', 'icon-32.svg', 32, OFF],
];

async function render(): Promise<void> {
  await mkdir(IMAGES, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    for (const [image, drawing, size, tile] of ICONS) {
      const svg = await readFile(DRAWINGS + drawing, 'utf8');
      if (!svg.includes(ON)) throw new Error(`${drawing} has no tile of colour ${ON}`);
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<!doctype html><style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg.replaceAll(ON, tile)}`,
      );
      await page.screenshot({
        path: IMAGES + image,
        omitBackground: true,
        clip: { x: 0, y: 0, width: size, height: size },
      });
    }
  } finally {
    await browser.close();
  }
}

void render();
