/** Why a package cannot be taken; the names lead to a text in the reader's language. */
export type PackageErrorName =
  /** Not JSON, or cut off. */
  | 'PackageBrokenError'
  | 'NotPackageError'
  /** A Markdown file, and none of our exports with marks. */
  | 'NotMarkdownExportError'
  /** Front matter that is no YAML. */
  | 'MarkdownFrontError'
  /** Of a later version of the format. */
  | 'NewerPackageError'
  | 'PackageUnknownFieldError'
  /** A field is missing, or holds what it cannot. */
  | 'PackageFieldError'
  | 'PackageTooBigError'
  /** Not all the rows are there that the file says it has. */
  | 'PackageCountError';

/** `message` says where, in terms of the file: “clippings 12: selector.0.exact”. */
export class PackageError extends Error {
  constructor(name: PackageErrorName, message: string) {
    super(message);
    this.name = name;
  }
}

/** A row of a table, counted from 1, and the field in it. */
export function placeInPackage(table: string, index: number, field = ''): string {
  return field ? `${table} ${index + 1}: ${field}` : `${table} ${index + 1}`;
}
