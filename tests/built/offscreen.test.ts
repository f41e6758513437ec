/** The document that makes addresses for backups in Chromium's downloads folder: it has neither strings nor storage. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

it('loads nothing that views share: a string asked for at once would end it', () => {
  const html = readFileSync(join(BUILD, 'offscreen.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(1);
  const imported = names.flatMap((name) => {
    const code = readFileSync(join(BUILD, name), 'utf8');
    return [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, one]) => `chunks/${one}`);
  });
  expect([...names, ...imported].filter((name) => name.includes('/shared-'))).toEqual([]);
});
