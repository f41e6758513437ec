/** What stands around the rows of a package: whose file it is, of which version, and which lists it may have. */
import { checkHeader } from './check';
import { PackageError } from './package-error';
import { PACKAGE_FORMAT, PACKAGE_TABLES, PACKAGE_VERSION, type PackageHeader, type PackageTable } from './types';

const TABLES: ReadonlySet<string> = new Set(PACKAGE_TABLES);
const FIELDS: ReadonlySet<string> = new Set(['format', 'version', 'kind', 'made', 'app', 'by', 'counts', ...TABLES]);

export function isTable(name: string): name is PackageTable {
  return TABLES.has(name);
}

export class Envelope {
  header: PackageHeader | undefined;
  counts: unknown;
  private readonly seen = new Set<string>();
  private readonly head: [string, unknown][] = [];

  /** A member begins. @throws PackageError where a package has none of that name, or had it before. */
  member(name: string): 'rows' | 'whole' {
    // Whose the file is stands at its top: fields of another program need not be named.
    if (this.seen.size === 0 && name !== 'format') throw new PackageError('NotPackageError', name.slice(0, 60));
    if (!FIELDS.has(name)) throw new PackageError('PackageUnknownFieldError', name.slice(0, 60));
    if (this.seen.has(name)) throw new PackageError('PackageFieldError', name);
    this.seen.add(name);
    return isTable(name) ? 'rows' : 'whole';
  }

  /** @throws PackageError */
  value(name: string, value: unknown): void {
    if (isTable(name)) throw new PackageError('PackageFieldError', name);
    if (name === 'format' && value !== PACKAGE_FORMAT) throw new PackageError('NotPackageError', name);
    if (name === 'version') {
      if (!Number.isInteger(value) || Number(value) < 1) throw new PackageError('PackageFieldError', name);
      // Before a field that only the later version knows.
      if (Number(value) > PACKAGE_VERSION) throw new PackageError('NewerPackageError', String(value));
    }
    if (name === 'counts') this.counts = value;
    else this.head.push([name, value]);
  }

  /** The header, once the first list begins. @throws PackageError where it is not whole. */
  close(): PackageHeader {
    if (this.header) return this.header;
    const { format, version, ...header } = Object.fromEntries(this.head);
    if (format === undefined) throw new PackageError('NotPackageError', '');
    if (version === undefined) throw new PackageError('PackageFieldError', 'version');
    this.header = checkHeader(header);
    return this.header;
  }
}
