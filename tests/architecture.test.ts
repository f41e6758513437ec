import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Who may import whom; data files under assets/ are open to all, packages are checked below. */
const ARROWS: Record<string, string[]> = {
  'lib/core': ['lib/core'],
  'lib/page': ['lib/page', 'lib/core'],
  'lib/store': ['lib/store', 'lib/core', 'lib/platform'],
  'lib/sync': ['lib/sync', 'lib/core', 'lib/platform', 'lib/store'],
  'lib/platform': ['lib/platform', 'lib/core'],
  'lib/view': ['lib/view', 'lib/core', 'lib/platform', 'lib/store'],
  components: ['components', 'lib/core'],
  entrypoints: [
    'entrypoints',
    'components',
    'lib/core',
    'lib/page',
    'lib/store',
    'lib/sync',
    'lib/platform',
    'lib/view',
  ],
};

/** Packages that each layer may name; everything else there is our own. */
const PACKAGES: Record<string, RegExp> = {
  'lib/core':
    /^(virtual:glossary\/packed|approx-string-match|diff|fastest-levenshtein|fflate|liquidjs|papaparse|valibot|yaml|mdast|hast|hast-util-to-html|mdast-util-(from-markdown|to-markdown|gfm-table|gfm-footnote|to-hast)|micromark-extension-gfm)$/,
  'lib/page': /^$/,
  'lib/store': /^dexie$/,
  'lib/sync': /^$/,
  'lib/platform': /^(wxt\/browser|#i18n)$/,
  'lib/view':
    /^(@observablehq\/plot|dexie|fflate|opencc-js\/(cn2t|t2cn)|pinyin-pro|preact\/hooks|write-excel-file\/universal)$/,
  components: /^(preact(\/hooks)?|@tanstack\/virtual-core)$/,
  entrypoints: /^(#imports|preact(\/hooks)?|virtual:glossary\/entries)$/,
};

interface Import {
  file: string;
  layer: string;
  target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function layerOf(path: string): string | undefined {
  return Object.keys(ARROWS).find((layer) => path === layer || path.startsWith(`${layer}/`));
}

const FILES = ['lib', 'components', 'entrypoints'].flatMap(sourceFiles);
const SOURCES = new Map(FILES.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

const IMPORTS: Import[] = FILES.flatMap((file) =>
  [...(SOURCES.get(file) ?? '').matchAll(/(?<!['-])\b(?:from|import)\s*\(?\s*'([^'\n]+)'/g)].map(([, target = '']) => ({
    file,
    layer: layerOf(file) ?? '',
    target,
  })),
);

/** Path from the root of an import of our own; undefined for a package. */
function ownPath({ file, target }: Import): string | undefined {
  if (target.startsWith('@/')) return target.slice(2);
  return target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : undefined;
}

describe('the arrows between the layers', () => {
  it('finds the source', () => {
    expect(FILES.length).toBeGreaterThan(40);
    expect(IMPORTS.length).toBeGreaterThan(100);
    expect(FILES.filter((file) => !layerOf(file))).toEqual([]);
  });

  it('go one way', () => {
    const wrong = IMPORTS.flatMap((one) => {
      const path = ownPath(one);
      if (path === undefined || path.startsWith('assets/')) return [];
      const target = layerOf(path);
      return target && ARROWS[one.layer]?.includes(target) ? [] : [`${one.file} → ${one.target}`];
    });
    expect(wrong).toEqual([]);
  });

  it('reach only the packages that a layer is made for', () => {
    const wrong = IMPORTS.filter((one) => ownPath(one) === undefined && !PACKAGES[one.layer]?.test(one.target));
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('keep the database out of what runs in web pages', () => {
    const wrong = IMPORTS.filter(
      (one) => /^entrypoints\/(annotator|gate)/.test(one.file) && /^lib\/(store|sync)\//.test(ownPath(one) ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it('leave writing the database to the background', () => {
    const writers = IMPORTS.filter((one) => /^lib\/store\/write/.test(ownPath(one) ?? ''));
    expect(writers.length).toBeGreaterThan(0);
    const wrong = writers.filter(({ file }) => !/^(entrypoints\/background|lib\/sync)\/|^lib\/store\/write/.test(file));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe('the source', () => {
  const lines = [...SOURCES].flatMap(([file, source]) =>
    source.split('\n').map((line, index) => ({ at: `${file}:${index + 1}`, line })),
  );
  const found = (pattern: RegExp, files = /./) =>
    lines.filter(({ at, line }) => files.test(at) && pattern.test(line)).map(({ at }) => at);

  it('builds no HTML from strings', () => {
    expect(found(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/)).toEqual([]);
  });

  it('names the extension APIs only in lib/platform', () => {
    expect(found(/\bchrome\.\w|globalThis\.(browser|chrome)/, /^(?!lib\/platform\/)/)).toEqual([]);
  });

  it('keeps the core free of clocks, chance and the DOM', () => {
    expect(
      found(/\b(Date\.now|new Date\(\)|Math\.random|document\.|window\.|localStorage|setTimeout)\b/, /^lib\/core\//),
    ).toEqual([]);
  });

  it('has no file longer than 400 lines', () => {
    const long = [...SOURCES].filter(([, source]) => source.split('\n').length > 400).map(([file]) => file);
    expect(long).toEqual([]);
  });
});
