/** A file of the reader's, read and staged: what is known of it before anything is written. */
import type { ImportFormat, SkipReason } from '@/lib/core/formats/import/types';
import type { PackageHeader } from '@/lib/core/formats/package/types';

export interface StagedFile {
  job: string;
  batches: number;
  name: string;
  /** Which program’s it is. */
  format: 'package' | ImportFormat;
  /** Of a package. */
  header?: PackageHeader;
  /** Rows that are left out, by reason. */
  skipped: Partial<Record<SkipReason, number>>;
  /** Fields with the reader's words that have no place here, with how often they occur. */
  leftOut: Map<string, number>;
  /** Clippings of the file that were imported before, and not changed there since. */
  known: number;
}
