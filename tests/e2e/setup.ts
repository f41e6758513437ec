/** Both browsers under one roof: what each end-to-end file begins with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from '../../scripts/browsers/chromium';
import type { BrowserName } from '../../scripts/browsers/find';
import { launchFirefox } from '../../scripts/browsers/firefox';
import type { ExtensionBrowser } from '../../scripts/browsers/types';
import type { ServedPage } from '../../scripts/page-server';

export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'tests/fixtures/articles');
/** Folders of the test builds. */
export const BUILDS = {
  chromium: join(ROOT, '.output/chrome-mv3-test'),
  firefox: join(ROOT, '.output/firefox-mv3-test'),
};
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Starts a browser with the test build. @throws where `npm run build:test` has not been run. */
export async function launch(name: BrowserName): Promise<ExtensionBrowser> {
  const extension = BUILDS[name];
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error('run `npm run build:test` first');
  const start = name === 'firefox' ? launchFirefox : launchChromium;
  return start({ extension, headless: true });
}

/** The fixture articles and the sample article, by path. */
export function fixturePages(): Map<string, ServedPage> {
  const pages = new Map<string, ServedPage>();
  for (const name of readdirSync(FIXTURES)) {
    const type = TYPES[name.replace(/^.*\./, '')];
    if (type) pages.set(`/${name}`, { body: readFileSync(join(FIXTURES, name), 'utf8'), type });
  }
  pages.set('/sample.html', { body: readFileSync(join(ROOT, 'assets/sample/sample-article.html'), 'utf8') });
  return pages;
}

/** A page of ours with that body. */
export function page(body: string, title = '人才政策', head = ''): ServedPage {
  return {
    body: `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`,
  };
}

/** A paragraph about talent policy, different for each number. */
export function policyParagraph(index: number): string {
  return `<p>第${index}号简报：临澜市大力引进高层次人才，全年新引进博士${index + 3}名，给予每人安家费${(index % 9) + 1}0万元，人才公寓入住率达到9${index % 10}%。</p>`;
}
