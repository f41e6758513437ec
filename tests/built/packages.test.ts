/** The packages that `npm run zip` makes, and Mozilla's own check of the Firefox one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

function namesIn(zip: string): string[] {
  const content = unzipSync(readFileSync(join(ROOT, '.output', zip)));
  return Object.keys(content).filter((name) => !name.endsWith('/'));
}

describe('npm run zip', () => {
  beforeAll(() => {
    // Under the test runner's own NODE_ENV packages would be bundled in their forms for development.
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync('npm', ['run', 'zip'], { cwd: ROOT, stdio: 'pipe', env });
  }, 180_000);

  it.each(['chrome', 'firefox'])('makes the %s package', (browser) => {
    const names = namesIn(`cezhu-${version}-${browser}.zip`);
    for (const name of [
      'manifest.json',
      'background.js',
      'annotator.js',
      'gate.js',
      'popup.html',
      '_locales/zh_CN/messages.json',
    ]) {
      expect(names).toContain(name);
    }
    expect(names.filter((name) => /\.(ts|tsx|map)$|node_modules/.test(name))).toEqual([]);
  });

  it('makes the sources package that reviewers can build', () => {
    const names = namesIn(`cezhu-${version}-sources.zip`);
    for (const name of [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'wxt.config.ts',
      'lib/core/annotate.ts',
      'assets/glossary/group.json',
      'README.md',
    ]) {
      expect(names).toContain(name);
    }
    expect(names.filter((name) => /^(node_modules|\.output|\.git|\.wxt)\//.test(name))).toEqual([]);
  });
});

describe('web-ext lint', () => {
  const profile = mkdtempSync(join(tmpdir(), 'cezhu-lint-'));
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  it('finds no error in the Firefox package', () => {
    const webExt = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
    const source = join(ROOT, '.output/firefox-mv3');
    const args = [webExt, 'lint', '--source-dir', source, '--no-config-discovery', '--output', 'json'];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, HOME: profile } });
    const report = JSON.parse(stdout) as {
      count: number;
      summary: { errors: number };
      errors: unknown[];
      warnings: { code: string }[];
    };
    expect(report.errors).toEqual([]);
    expect(report.summary.errors).toBe(0);
    expect(report.warnings.filter(({ code }) => /UNSAFE|EVAL/.test(code))).toEqual([]);
  }, 120_000);
});
