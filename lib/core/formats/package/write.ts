/** Tables → a package, format 1 of docs/formats.md: one row a line, so that the file need never be whole in memory. */
import {
  PACKAGE_FORMAT,
  PACKAGE_TABLES,
  PACKAGE_VERSION,
  type PackageCounts,
  type PackageHeader,
  type PackageRows,
  type PackageTable,
} from './types';

/** Where the rows come from, each table in the order in which it is to be written; a missing one is empty. */
export type PackageSources = { [T in PackageTable]?: AsyncIterable<PackageRows[T]> | Iterable<PackageRows[T]> };

/** UTF-16 code units that are handed on at once, at the least. */
const CHUNK = 1 << 16;

export function noRows(): PackageCounts {
  return Object.fromEntries(PACKAGE_TABLES.map((table) => [table, 0])) as PackageCounts;
}

/**
 * The file in pieces, well-formed Unicode each. The same rows and header give the same file. The counts stand at its
 * end: what is read from a living database is counted only when it has been read.
 */
export async function* packageChunks(
  header: PackageHeader,
  sources: PackageSources,
): AsyncGenerator<string, PackageCounts> {
  const { kind, made, app, by } = header;
  const head = { format: PACKAGE_FORMAT, version: PACKAGE_VERSION, kind, made, app, ...(by ? { by } : {}) };
  let chunk = `{\n${Object.entries(head)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
    .join('')}`;
  const counts = noRows();
  for (const table of PACKAGE_TABLES) {
    chunk += `"${table}": [`;
    for await (const row of sources[table] ?? []) {
      chunk += `${counts[table]++ > 0 ? ',' : ''}\n${JSON.stringify(row)}`;
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
    }
    chunk += '\n],\n';
  }
  yield `${chunk}"counts": ${JSON.stringify(counts)}\n}\n`;
  return counts;
}
