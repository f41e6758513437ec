import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserPage } from '../../scripts/browsers/types';

/** A picture of the page's viewport, PNG. */
export async function pictureOf(page: BrowserPage): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'cezhu-picture-'));
  const path = join(folder, 'page.png');
  await page.screenshot(path);
  const bytes = await readFile(path);
  await rm(folder, { recursive: true });
  return bytes;
}

/** How many pixels in the box of an element are of a colour: neither black nor white nor grey. */
export async function colourfulPixels(page: BrowserPage, selector: string): Promise<number> {
  const picture = (await pictureOf(page)).toString('base64');
  return page.evaluate(
    async (data: string, selected: string) => {
      const { x, y, width, height } = (document.querySelector(selected) as Element).getBoundingClientRect();
      const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(bitmap, 0, 0);
      const scale = bitmap.width / innerWidth;
      const { data: pixels } = context.getImageData(x * scale, y * scale, width * scale, height * scale);
      let coloured = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        const [red, green, blue] = [pixels[at], pixels[at + 1], pixels[at + 2]] as [number, number, number];
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) coloured++;
      }
      return coloured;
    },
    picture,
    selector,
  );
}
