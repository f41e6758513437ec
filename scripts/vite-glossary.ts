/**
 * Vite plugin: serves assets/glossary/*.json as two modules, so that the script that runs in pages carries
 * only what matching needs.
 *
 * - `virtual:glossary/packed`: the compiled glossary without definitions, as `unpackGlossary` takes it;
 * - `virtual:glossary/entries`: `GlossaryEntry[]`, whole, for the background.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type { GlossaryEntry } from '../lib/core/types';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FOLDER = `${ROOT}assets/glossary/`;
const PACKED = 'virtual:glossary/packed';
const ENTRIES = 'virtual:glossary/entries';

interface GlossaryFile {
  category: GlossaryEntry['category'];
  entries: Omit<GlossaryEntry, 'category'>[];
}

/** The glossary's files, by name. */
export function glossaryFiles(): Map<string, GlossaryFile> {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(FOLDER + name, 'utf8')) as GlossaryFile]));
}

/** All entries of all files, each with its file's category. */
export function glossaryEntries(): GlossaryEntry[] {
  return [...glossaryFiles().values()].flatMap(({ category, entries }) =>
    entries.map((entry) => ({ ...entry, category })),
  );
}

/** All wordings of an entry, its name first. */
export function expressionsOf({ name, aliases = [], regional = {} }: Omit<GlossaryEntry, 'category'>): string[] {
  return [name, ...aliases, ...Object.values(regional).flat()];
}

/** The compiled glossary as one string; the program's own code compiles it, through Vite for its aliases. */
async function packedGlossary(entries: readonly GlossaryEntry[]): Promise<string> {
  const { module } = await runnerImport<typeof import('./pack-glossary')>(`${ROOT}scripts/pack-glossary.ts`, {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
  });
  return module.packEntries(entries);
}

export function glossary(): Plugin {
  return {
    name: 'cezhu-glossary',
    resolveId: (id) => (id === PACKED || id === ENTRIES ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${PACKED}` && id !== `\0${ENTRIES}`) return undefined;
      for (const name of glossaryFiles().keys()) this.addWatchFile(FOLDER + name);
      const entries = glossaryEntries();
      const content = id === `\0${PACKED}` ? await packedGlossary(entries) : entries;
      return `export default ${JSON.stringify(content)};`;
    },
  };
}
