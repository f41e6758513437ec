import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserPage } from '../../scripts/browsers/types';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on a page, and how many of its rules the page passes. */
export async function examine(page: BrowserPage): Promise<{ passes: number; bad: string[] }> {
  // The extension's pages run no code from strings, but drivers do.
  await page.evaluate(new Function(SOURCE) as () => void);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations, passes } = await axe.run();
    const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return {
      passes: passes.length,
      bad: bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    };
  });
}

/** CSS pixels, WCAG 2.5.8. */
const TARGET = 24;

/** Targets smaller than they may be, with their size; a control counts with the label that works it. */
export function smallTargets(opened: BrowserPage): Promise<string[]> {
  return opened.evaluate((least: number) => {
    const roots: ParentNode[] = [document];
    for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    const targets = roots.flatMap((root) => [...root.querySelectorAll('button, input, select, a[href]')]);
    return targets.flatMap((element) => {
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      const small = width > 0 && (width < least || height < least);
      return small ? [`${element.tagName} ${element.textContent} ${width}×${height}`] : [];
    });
  }, TARGET);
}
