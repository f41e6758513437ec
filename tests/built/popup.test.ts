/** What the popup loads before it shows anything: it opens often, and nobody waits for it gladly. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
/** Each file is a round trip of its own; one is what Vite gives every page, the offscreen document too. */
const FILES = 4;
const BYTES = 210_000;

function scriptsOf(build: string): { name: string; code: string }[] {
  const html = readFileSync(join(build, 'popup.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, name]) => name ?? '');
  return names.map((name) => ({ name, code: readFileSync(join(build, name), 'utf8') }));
}

/** The files that a chunk imports as soon as it is loaded. */
function importsOf(code: string): string[] {
  return [...code.matchAll(/\b(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, name]) => `chunks/${name}`);
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the popup of %s', (name) => {
  const build = join(OUTPUT, name);

  it('loads few files and little code before it shows its lists', () => {
    expect(existsSync(build), `${build} is missing: run npm run build:all`).toBe(true);
    const scripts = scriptsOf(build);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.map((one) => one.name).length).toBeLessThanOrEqual(FILES);
    expect(scripts.reduce((sum, { code }) => sum + code.length, 0)).toBeLessThan(BYTES);
  });

  it('names all of them in its HTML, so that none is found out late', () => {
    const scripts = scriptsOf(build);
    const known = new Set(scripts.map((one) => one.name));
    const imported = scripts.flatMap(({ code }) => importsOf(code));
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((one) => !known.has(one))).toEqual([]);
  });
});
