import type { Plugin } from 'vite';

/** In what ships of a package, what is put in place of what. */
const REPLACEMENTS: readonly [packageFiles: RegExp, from: string, to: string][] = [
  // Preact has it only for `dangerouslySetInnerHTML`.
  [/[\\/]node_modules[\\/]preact[\\/]/, '.innerHTML', '.textContent'],
  // The charts' library has it in a method that nothing of ours calls.
  [/[\\/]node_modules[\\/]d3-selection[\\/]/, '.innerHTML', '.textContent'],
  // The tokenizer of Markdown documents, which Mozilla's linter takes for the page's `document.write`; it needs no `this`.
  [
    /[\\/]node_modules[\\/]mdast-util-from-markdown[\\/]/,
    'parse(options).document().write(preprocess()(value, encoding, true))',
    'Reflect.apply(parse(options).document().write, undefined, [preprocess()(value, encoding, true)])',
  ],
  // Packing in workers made of blobs, which the pages of an extension may not start: the workbook would never be there.
  [
    /[\\/]node_modules[\\/]write-excel-file[\\/]/,
    "import { zip } from 'fflate';",
    "import { zipSync } from 'fflate';\nconst zip = (files, done) => done(null, zipSync(files));",
  ],
  // A cell with the word “constructor” would find one, and the workbook would be broken.
  [
    /[\\/]node_modules[\\/]write-excel-file[\\/]/,
    'var sharedStringIdByString = {};',
    'var sharedStringIdByString = Object.create(null);',
  ],
];

/**
 * Vite plugin: takes `innerHTML`, and what looks like `document.write`, out of the packages. What ships can then not
 * build HTML from strings at all, and Mozilla's linter has nothing to warn of; a test of the built files keeps it so.
 * It also puts right what else of a package would not do in an extension.
 */
export function noInnerHtml(): Plugin {
  return {
    name: 'cezhu-no-inner-html',
    transform(code, id) {
      const applying = REPLACEMENTS.filter(([files, from]) => files.test(id) && code.includes(from));
      if (applying.length === 0) return undefined;
      return { code: applying.reduce((now, [, from, to]) => now.replaceAll(from, to), code), map: null };
    },
  };
}
