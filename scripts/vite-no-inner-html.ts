import type { Plugin } from 'vite';

/**
 * Vite plugin: takes `innerHTML` out of Preact, which has it only for `dangerouslySetInnerHTML`. What ships can
 * then not build HTML from strings at all, and Mozilla's linter has nothing to warn of; a test of the built files
 * keeps it so.
 */
export function noInnerHtml(): Plugin {
  return {
    name: 'cezhu-no-inner-html',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]preact[\\/]/.test(id) || !code.includes('innerHTML')) return undefined;
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
    },
  };
}
