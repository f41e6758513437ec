/** What stands in the packages that readers install: the production builds, made by `npm run build:all`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const OUTPUT = resolve(import.meta.dirname, '../../.output');

interface Manifest {
  manifest_version: number;
  name: string;
  default_locale: string;
  key?: string;
  incognito?: string;
  minimum_chrome_version?: string;
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  optional_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string; open_at_install?: boolean };
  commands: Record<string, { suggested_key?: unknown }>;
  content_security_policy: { extension_pages: string };
  icons: Record<string, string>;
  browser_specific_settings?: {
    gecko?: { id: string; strict_min_version: string; data_collection_permissions?: { required: string[] } };
  };
}

function manifestOf(build: string): Manifest {
  const file = join(OUTPUT, build, 'manifest.json');
  if (!existsSync(file)) throw new Error(`${build} is not built: run \`npm run build:all\``);
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

function files(folder: string): string[] {
  return readdirSync(join(OUTPUT, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(OUTPUT, folder, name)).isFile(),
  );
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the %s build', (build) => {
  const manifest = manifestOf(build);

  it('asks for no host at install', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.optional_permissions).toEqual(['downloads']);
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      ...(build.startsWith('chrome') ? ['offscreen'] : []),
      'scripting',
      ...(build.startsWith('chrome') ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ]);
  });

  it('serves private windows by the one background that keeps nothing of them', () => {
    expect(manifest.incognito).toBe('spanning');
  });

  it('shows nothing to web pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/unsafe|https?:|\*/);
  });

  it('suggests at most four shortcuts', () => {
    const suggested = Object.values(manifest.commands).filter((command) => command.suggested_key);
    expect(suggested.length).toBeGreaterThan(0);
    // Chromium refuses the whole extension over a fifth.
    expect(suggested.length).toBeLessThanOrEqual(4);
  });

  it('has a panel beside the page that does not open by itself', () => {
    const { side_panel: panel, sidebar_action: sidebar } = manifest;
    if (build.startsWith('chrome')) expect(panel).toEqual({ default_path: 'sidepanel.html' });
    else expect(sidebar).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  });

  it('speaks simplified Chinese, traditional Chinese and English', () => {
    expect(manifest.default_locale).toBe('zh_CN');
    const names = ['zh_CN', 'zh_TW', 'en'].map((locale) => {
      const messages = JSON.parse(
        readFileSync(join(OUTPUT, build, '_locales', locale, 'messages.json'), 'utf8'),
      ) as Record<string, { message: string }>;
      const used = JSON.stringify(manifest).match(/__MSG_(\w+)__/g) ?? [];
      expect(used.length).toBeGreaterThan(4);
      for (const key of used) expect(messages[key.slice('__MSG_'.length, -2)]?.message).toBeTruthy();
      // The Chrome Web Store refuses longer ones.
      expect(messages.extension_name?.message.length).toBeLessThanOrEqual(75);
      expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
      return messages.extension_name?.message;
    });
    expect(new Set(names).size).toBe(3);
  });

  it('has its icons', () => {
    expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
    for (const icon of Object.values(manifest.icons)) expect(existsSync(join(OUTPUT, build, icon))).toBe(true);
  });

  it('carries no code from strings and no address to load code from', () => {
    for (const name of files(build).filter((one) => one.endsWith('.js'))) {
      const code = readFileSync(join(OUTPUT, build, name), 'utf8');
      expect.soft(code, name).not.toMatch(/\beval\(|importScripts\(|innerHTML\b|insertAdjacentHTML/);
      expect.soft(code, name).not.toMatch(/import\(["']https?:/);
    }
  });

  it('keeps the database out of web pages', () => {
    for (const name of ['gate.js', 'always.js', 'annotator.js']) {
      expect(readFileSync(join(OUTPUT, build, name), 'utf8'), name).not.toMatch(/indexedDB/i);
    }
    expect(readFileSync(join(OUTPUT, build, 'background.js'), 'utf8')).toMatch(/indexedDB/i);
  });

  it('keeps the gate small', () => {
    expect(statSync(join(OUTPUT, build, 'gate.js')).size).toBeLessThan(8_000);
  });
});

it('the test builds differ in their host permission alone', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const { host_permissions: hosts, ...rest } = manifestOf(`${build}-test`);
    const { host_permissions: _none, ...production } = manifestOf(build);
    expect(hosts).toEqual(['http://127.0.0.1/*']);
    expect(rest).toEqual(production);
    expect(files(`${build}-test`).filter((name) => /^[a-z]+\.js$/.test(name))).toEqual(
      files(build).filter((name) => /^[a-z]+\.js$/.test(name)),
    );
  }
});

it('Chrome and Edge get a fixed id and a lowest version', () => {
  const { key, minimum_chrome_version: lowest } = manifestOf('chrome-mv3');
  expect(lowest).toBe('120');
  // DER of an RSA public key, in base64.
  expect(Buffer.from(key ?? '', 'base64').length).toBe(294);
});

it('Firefox gets a fixed id, a lowest version, and says that it collects nothing', () => {
  const gecko = manifestOf('firefox-mv3').browser_specific_settings?.gecko;
  expect(gecko).toEqual({
    id: 'cezhu@cezhu.dev',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  });
});
