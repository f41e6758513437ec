// @vitest-environment happy-dom
/**
 * The gate on articles that are not part of the project. They are looked for in the folder that CEZHU_SHARED names
 * (default: ../shared); without them this test is skipped and says so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { isTalentPolicy } from '@/lib/page/gate';
import { sampleOf } from '@/lib/page/gate-sample';
import { setBody } from '../support/dom';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLES = join(resolve(ROOT, process.env.CEZHU_SHARED ?? '../shared'), 'evaluation/articles');
const present = existsSync(ARTICLES);
if (!present) console.warn(`SKIPPED: no articles in ${ARTICLES}; name the folder above in CEZHU_SHARED`);

/** Files whose name says that they are about something else. */
const OTHER = /-neg-/;

function show(name: string, source: string): void {
  if (name.endsWith('.html')) {
    document.title = /<title[^>]*>([^<]*)/i.exec(source)?.[1] ?? '';
    // Some are templates as their page's framework has them: shown, they are elements like others.
    const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(source)?.[1] ?? source.replace(/<(\/?)template>/g, '<$1div>');
    setBody(body.replace(/<script[\s\S]*?<\/script>|<link[^>]*>/gi, ''));
    return;
  }
  // As a server would send it: paragraphs, and no title that tells.
  document.title = '';
  const body = setBody('');
  for (const line of source.split('\n')) {
    body.append(Object.assign(document.createElement('p'), { textContent: line }));
  }
}

it.skipIf(!present)('tells articles about talent policy from others', () => {
  const names = readdirSync(ARTICLES).filter((name) => /\.(html|md|txt)$/.test(name));
  const wrong = names.filter((name) => {
    show(name, readFileSync(join(ARTICLES, name), 'utf8'));
    return isTalentPolicy(sampleOf(document)) === OTHER.test(name);
  });
  const missed = wrong.filter((name) => !OTHER.test(name)).length;
  const relevant = names.filter((name) => !OTHER.test(name)).length;
  const taken = relevant - missed + (wrong.length - missed);
  console.info(
    `gate: recall ${(relevant - missed) / relevant}, precision ${(relevant - missed) / taken}; wrong: ${wrong}`,
  );
  expect(missed / relevant).toBeLessThan(0.1);
  expect((wrong.length - missed) / taken).toBeLessThan(0.05);
});
