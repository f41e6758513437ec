/**
 * Vite plugin: serves assets/glossary/*.json as two modules, so that the script that runs in pages carries
 * only what matching needs.
 *
 * - `virtual:glossary/lemmas`: `Lemma[]`, without definitions;
 * - `virtual:glossary/entries`: `GlossaryEntry[]`, whole, for the background.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { GlossaryEntry } from '../lib/core/types';

const FOLDER = fileURLToPath(new URL('../assets/glossary/', import.meta.url));
const LEMMAS = 'virtual:glossary/lemmas';
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

/**
 * The lemmas as a module: a line per entry, fields parted by spaces and names by |, which no name holds.
 * Half the size of the same as JSON, in a script that every annotated page loads.
 */
function lemmaModule(entries: readonly GlossaryEntry[]): string {
  const lines = entries.map((entry) => `${entry.category} ${entry.id} ${expressionsOf(entry).join('|')}`);
  return `export default ${JSON.stringify(lines.join('\n'))}.split('\\n').map((line) => {
  const [, category, id, names] = /^(\\S+) (\\S+) (.+)$/.exec(line);
  const [name, ...aliases] = names.split('|');
  return { id, category, name, aliases };
});`;
}

export function glossary(): Plugin {
  return {
    name: 'cezhu-glossary',
    resolveId: (id) => (id === LEMMAS || id === ENTRIES ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${LEMMAS}` && id !== `\0${ENTRIES}`) return undefined;
      for (const name of glossaryFiles().keys()) this.addWatchFile(FOLDER + name);
      const entries = glossaryEntries();
      return id === `\0${LEMMAS}` ? lemmaModule(entries) : `export default ${JSON.stringify(entries)};`;
    },
  };
}
