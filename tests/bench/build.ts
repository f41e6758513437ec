/** Builds the engine for a measurement, with the settings of vite.engine.config.ts. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

export type Engine = typeof import('./engine');

/** Builds, loads and deletes a fresh bundle of `engine.ts`. */
export async function loadEngine(): Promise<Engine> {
  // Below node_modules, Vitest loads it as it is.
  const outDir = join(ROOT, 'node_modules/.cache/cezhu-bench', String(process.pid));
  await build({
    configFile: join(ROOT, 'vite.engine.config.ts'),
    logLevel: 'error',
    build: { outDir, rollupOptions: { input: join(ROOT, 'tests/bench/engine.ts') } },
  });
  const engine: Engine = await import(pathToFileURL(join(outDir, 'engine.mjs')).href);
  rmSync(outDir, { recursive: true });
  return engine;
}
