import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textData } from '@/scripts/generate-text-data';

const ROOT = resolve(import.meta.dirname, '..');

describe('the generated data', () => {
  const fresh = textData();

  it.each(Object.keys(fresh))('%s is what its script writes', (path) => {
    expect(readFileSync(resolve(ROOT, path), 'utf8')).toBe(fresh[path]);
  });

  it('folds each code unit to one, and never onwards', () => {
    const { from, to } = JSON.parse(fresh['assets/text/fold.json'] ?? '') as { from: string; to: string };
    expect(from).toHaveLength(to.length);
    expect(new Set(from).size).toBe(from.length);
    const moved = new Set(from);
    expect([...to].filter((character) => moved.has(character))).toEqual([]);
    expect(from.length).toBeGreaterThan(3000);
  });
}, 60_000);
