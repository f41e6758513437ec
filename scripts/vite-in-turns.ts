import type { Plugin } from 'vite';

/** Stands behind each module until the file is whole. */
const MARK = 'globalThis.cezhuTurnHere()';
const BEGIN = /=\(function\(\)\{("use strict";)?/;

/** Milliseconds for which modules are evaluated before the page has its turn. */
const TURN = 8;

/** What is awaited between modules: nothing, or where the turn has lasted long enough the next one. */
const TURNS = `const cezhuTurn=(()=>{let begun=performance.now();const{port1,port2}=new MessageChannel;return()=>performance.now()-begun<${TURN}?undefined:new Promise((resolve)=>{port1.onmessage=()=>{begun=performance.now();resolve()};port2.postMessage(0)})})();`;

/**
 * Vite plugin for a script in one piece that is injected into web pages: has its modules evaluated in turns between which
 * the page goes on. Several hundred modules with their word lists would be one task of a tenth of a second otherwise.
 * Whoever injects the script waits for its end: its value is a promise then, as that of an asynchronous `main` is anyway.
 */
export function inTurns(): Plugin {
  return {
    name: 'cezhu-in-turns',
    transform(code, id) {
      return /\/(lib|entrypoints)\/.*\.tsx?$/.test(id) && !id.includes('/node_modules/')
        ? { code: `${code}\n${MARK};`, map: null }
        : undefined;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          if (!BEGIN.test(file.code)) this.error(`${file.fileName} does not begin as a script in one piece does`);
          file.code = file.code
            .replace(BEGIN, (_whole, strict = '') => `=(async function(){${strict}${TURNS}`)
            .replaceAll(MARK, 'await cezhuTurn()');
        }
      },
    },
  };
}
