/** A package → its rows, checked, a few at a time. */
import { JsonRows } from '../json-rows';
import { type Gatherer, type ReadOptions, readThrough } from '../read-through';
import { checkCounts, checkRow } from './check';
import { Envelope, isTable } from './envelope';
import { DEEPEST, LARGEST_ROW, MOST_ROWS_OF_TABLE } from './limits';
import { PackageError } from './package-error';
import {
  PACKAGE_TABLES,
  type PackageBatch,
  type PackageContents,
  type PackageHeader,
  type PackageTable,
} from './types';
import { noRows } from './write';

export type PackagePart = { header: PackageHeader } | PackageBatch;

class PackageGatherer implements Gatherer<PackagePart> {
  private parts: PackagePart[] = [];
  private readonly counts = noRows();
  private readonly envelope = new Envelope();
  private readonly rows = new JsonRows(
    {
      member: (name) => this.envelope.member(name),
      value: (name, value) => this.envelope.value(name, value),
      list: () => this.takeHeader(),
      row: (name, value) => isTable(name) && this.takeRow(name, value),
    },
    { largest: LARGEST_ROW, deepest: DEEPEST },
  );

  write(bytes: Uint8Array): void {
    this.rows.write(bytes);
  }

  end(): void {
    this.rows.end();
    this.takeHeader();
    if (this.envelope.counts !== undefined) checkCounts(this.envelope.counts, this.counts);
  }

  fetch(): PackagePart[] {
    const { parts } = this;
    this.parts = [];
    return parts;
  }

  private takeHeader(): void {
    const isFirst = this.envelope.header === undefined;
    const header = this.envelope.close();
    if (isFirst) this.parts.push({ header });
  }

  private takeRow(table: PackageTable, value: unknown): void {
    const index = this.counts[table]++;
    if (index >= MOST_ROWS_OF_TABLE) throw new PackageError('PackageTooBigError', `${table}: ${index}`);
    const row = checkRow(table, value, index);
    const last = this.parts.at(-1);
    if (last && 'table' in last && last.table === table) (last.rows as unknown[]).push(row);
    else this.parts.push({ table, from: index, rows: [row] } as PackageBatch);
  }
}

/**
 * Reads a package: first its header, then the rows of each table in the order of the file. No more of the file is in
 * memory than has been asked for. Only who has read to the end knows that the file is whole.
 * @throws PackageError where it is none, is broken or too big, or holds what this version does not know.
 * @throws DOMException AbortError once `signal` fires.
 */
export function readPackage(file: ReadableStream<Uint8Array>, options: ReadOptions = {}): AsyncGenerator<PackagePart> {
  return readThrough(file, new PackageGatherer(), options);
}

export interface WholePackage {
  header: PackageHeader;
  contents: PackageContents;
}

/** A package in one piece. @throws PackageError as `readPackage` does. */
export async function wholePackage(file: ReadableStream<Uint8Array>, options?: ReadOptions): Promise<WholePackage> {
  const contents = Object.fromEntries(PACKAGE_TABLES.map((table) => [table, []])) as unknown as PackageContents;
  let header: PackageHeader | undefined;
  for await (const part of readPackage(file, options)) {
    if ('header' in part) header = part.header;
    else (contents[part.table] as unknown[]).push(...part.rows);
  }
  if (!header) throw new PackageError('NotPackageError', '');
  return { header, contents };
}
