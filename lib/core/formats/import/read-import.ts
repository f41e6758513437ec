/** A file of another program → the passages in it, row by row. */
import { JsonRows } from '../json-rows';
import { DEEPEST, LARGEST_ROW, MOST_ROWS_OF_TABLE } from '../package/limits';
import { PackageError, placeInPackage } from '../package/package-error';
import { type Gatherer, type ReadOptions, readThrough } from '../read-through';
import { annotations } from './annotations';
import { hypothesis } from './hypothesis';
import { obsidian } from './obsidian';
import { IMPORT_FORMATS, type ImportedRow, type Importer, ImportFieldError, type ImportFormat } from './types';

const IMPORTERS: Record<(typeof IMPORT_FORMATS)[number], Importer> = { hypothesis, obsidian, annotations };
/** Members whose lists are rows. */
const LISTS: ReadonlySet<string> = new Set(['annotations', 'rows', 'items']);

export interface ImportPart extends ImportedRow {
  format: ImportFormat;
}

class ImportGatherer implements Gatherer<ImportPart> {
  private parts: ImportPart[] = [];
  private format: (typeof IMPORT_FORMATS)[number] | undefined;
  private count = 0;
  private readonly members: [string, unknown][] = [];
  private head: Record<string, unknown> = {};
  private readonly rows = new JsonRows(
    {
      member: (name) => (LISTS.has(name) ? 'rows' : 'whole'),
      value: (name, value) => this.members.push([name, value]),
      list: () => {
        this.head = Object.fromEntries(this.members);
      },
      row: (name, value) => this.takeRow(name || 'file', value),
    },
    { largest: LARGEST_ROW, deepest: DEEPEST },
  );

  write(bytes: Uint8Array): void {
    this.rows.write(bytes);
  }

  end(): void {
    this.rows.end();
    this.head = Object.fromEntries(this.members);
    const { first } = this.head;
    // A collection holds its first page; a file may be a single annotation.
    const page = typeof first === 'object' && first !== null && 'items' in first ? first.items : undefined;
    if (Array.isArray(page)) for (const row of page) this.takeRow('first.items', row);
    else if (this.count === 0 && 'target' in this.head) this.takeRow('file', this.head);
    if (this.count === 0) throw new PackageError('NotPackageError', Object.keys(this.head).slice(0, 5).join(', '));
  }

  fetch(): ImportPart[] {
    const { parts } = this;
    this.parts = [];
    return parts;
  }

  private takeRow(list: string, row: unknown): void {
    const index = this.count++;
    if (index >= MOST_ROWS_OF_TABLE) throw new PackageError('PackageTooBigError', `${list}: ${index}`);
    const place = (field: string) => placeInPackage(list, index, field.slice(0, 100));
    if (typeof row !== 'object' || row === null) throw new PackageError('PackageFieldError', place(''));
    this.format ??= IMPORT_FORMATS.find((format) => IMPORTERS[format].knows(row));
    if (!this.format) throw new PackageError('NotPackageError', Object.keys(row).slice(0, 5).join(', ').slice(0, 100));
    try {
      this.parts.push({ format: this.format, ...IMPORTERS[this.format].read(row, this.head) });
    } catch (error) {
      throw error instanceof ImportFieldError ? new PackageError('PackageFieldError', place(error.message)) : error;
    }
  }
}

/**
 * Reads a file of Hypothesis, Obsidian Web Clipper or W3C annotations. Only who has read to the end knows that the file
 * is whole.
 * @throws PackageError where it is none of these, is broken or too big, or a row is not as it should be
 * @throws DOMException AbortError once `signal` fires
 */
export function readImport(file: ReadableStream<Uint8Array>, options: ReadOptions = {}): AsyncGenerator<ImportPart> {
  return readThrough(file, new ImportGatherer(), options);
}
