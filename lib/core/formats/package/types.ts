/**
 * What a file of the reader's own data holds: a backup, what moves to another computer, or what is shared. The tables
 * of the database under the names that they have there; docs/formats.md has every field.
 */
import type { ArticleEdits } from '../../article/sheet';
import type { Clipping, Snapshot, TrashedClipping } from '../../clippings/types';
import type { MetricChoice } from '../../compare/metric-groups';
import type { SavedComparison } from '../../compare/query';
import type { ComparedArticle } from '../../compare/types';
import type { Correction } from '../../corrections/types';
import type { KeptDocument } from '../../documents/types';
import type { SwitchedOff, UserGlossary, UserTerm } from '../../glossaries/types';
import type { GoneTag } from '../../tags/changes';
import type { Tag } from '../../types';

export const PACKAGE_FORMAT = 'cezhu-package';
export const PACKAGE_VERSION = 2;

/** `backup` is everything, `move` everything but the settings, `share` what the reader has chosen. */
export const PACKAGE_KINDS = ['backup', 'move', 'share'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** What the extension keeps outside the database. */
export interface SettingRow {
  /** Key in storage.local. */
  key: 'settings' | 'sites';
  value: Record<string, unknown>;
}

/** A tag that is shown, without what follows from the others. */
export interface PackagedTag extends Omit<Tag, 'also'> {
  /** In files of version 1: its former name, where the reader had respelt it. */
  boardName?: string;
}

/** A row of each table. */
export interface PackageRows {
  tags: PackagedTag;
  goneTags: GoneTag;
  clippings: Clipping;
  trash: TrashedClipping;
  snapshots: Snapshot;
  glossaries: UserGlossary;
  userTerms: UserTerm;
  switchedOff: SwitchedOff;
  articleFacts: ArticleEdits;
  corrections: Correction;
  documents: KeptDocument;
  comparedArticles: ComparedArticle;
  metricChoices: MetricChoice;
  comparisons: SavedComparison;
  settings: SettingRow;
}
export type PackageTable = keyof PackageRows;

/** In the order of the file. */
export const PACKAGE_TABLES = [
  'tags',
  'goneTags',
  'clippings',
  'trash',
  'snapshots',
  'glossaries',
  'userTerms',
  'switchedOff',
  'articleFacts',
  'corrections',
  'documents',
  'comparedArticles',
  'metricChoices',
  'comparisons',
  'settings',
] as const satisfies readonly PackageTable[];

/** A package as a whole: for small ones and tests, files are read and written row by row. */
export type PackageContents = { [T in PackageTable]: PackageRows[T][] };

export type PackageCounts = Record<PackageTable, number>;

export interface PackageHeader {
  kind: PackageKind;
  /** When it was made; ISO 8601, UTC. */
  made: string;
  /** The version of the extension that made it. */
  app: string;
  /** Name of who shares it, where that is wanted. */
  by?: string;
}

/** Rows of one table as they are read: `from` is the place of the first in the file's list, counted from 0. */
export type PackageBatch = { [T in PackageTable]: { table: T; from: number; rows: PackageRows[T][] } }[PackageTable];
