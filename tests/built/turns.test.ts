/** The annotator's modules are evaluated in turns, so that the page into which it comes goes on meanwhile. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
describe.each(['chrome-mv3', 'firefox-mv3'])('the annotator of %s', (name) => {
  const code = readFileSync(join(OUTPUT, name, 'annotator.js'), 'utf8');

  it('gives the page its turn between its modules', () => {
    expect(code.split('await cezhuTurn()').length).toBeGreaterThan(200);
    expect(code).not.toContain('cezhuTurnHere');
  });

  it('has a value that whoever injects it can wait for', () => {
    expect(code).toMatch(/^var annotator=\(async function\(\)/);
    expect(code.trimEnd()).toMatch(/annotator;$/);
  });
});
