/** What a package may hold: each row is checked, and what the extension does not know is refused by its name. */
import * as v from 'valibot';
import { articleEditsSchema, correctionSchema, documentSchema } from './check-article';
import { clippingSchema, goneTagSchema, snapshotSchema, tagSchema, trashedSchema } from './check-clipping';
import { comparedArticleSchema, comparisonSchema, metricChoiceSchema } from './check-compare';
import { offset, time } from './check-fields';
import { glossarySchema, switchedOffSchema, userTermSchema } from './check-glossary';
import { LONGEST_BY, LONGEST_ID } from './limits';
import { PackageError, placeInPackage } from './package-error';
import { PACKAGE_KINDS, PACKAGE_TABLES, type PackageHeader, type PackageRows, type PackageTable } from './types';

export const ROW_SCHEMAS = {
  tags: tagSchema,
  goneTags: goneTagSchema,
  clippings: clippingSchema,
  trash: trashedSchema,
  snapshots: snapshotSchema,
  glossaries: glossarySchema,
  userTerms: userTermSchema,
  switchedOff: switchedOffSchema,
  articleFacts: articleEditsSchema,
  corrections: correctionSchema,
  documents: documentSchema,
  comparedArticles: comparedArticleSchema,
  metricChoices: metricChoiceSchema,
  comparisons: comparisonSchema,
  // Settings are read with forbearance wherever they come from: see core/settings and core/sites.
  settings: v.strictObject({ key: v.picklist(['settings', 'sites']), value: v.record(v.string(), v.unknown()) }),
} satisfies { [T in PackageTable]: v.GenericSchema<PackageRows[T]> };

export const headerSchema = v.strictObject({
  kind: v.picklist(PACKAGE_KINDS),
  made: time,
  app: v.pipe(v.string(), v.maxLength(LONGEST_ID)),
  by: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_BY))),
});

const countsSchema = v.strictObject(
  Object.fromEntries(PACKAGE_TABLES.map((table) => [table, v.exactOptional(offset)])) as Record<
    PackageTable,
    v.ExactOptionalSchema<typeof offset, undefined>
  >,
);

function fail(issue: v.BaseIssue<unknown>, place: (field: string) => string): never {
  const unknown = issue.type === 'strict_object' && issue.expected === 'never';
  throw new PackageError(unknown ? 'PackageUnknownFieldError' : 'PackageFieldError', place(v.getDotPath(issue) ?? ''));
}

/** The row as it may be kept; `index` is its place in the table, from 0. @throws PackageError where it is none. */
export function checkRow<T extends PackageTable>(table: T, row: unknown, index: number): PackageRows[T] {
  const checked = v.safeParse(ROW_SCHEMAS[table], row, { abortEarly: true });
  if (!checked.success) fail(checked.issues[0], (field) => placeInPackage(table, index, field));
  return checked.output as PackageRows[T];
}

/** @throws PackageError */
export function checkHeader(header: unknown): PackageHeader {
  const checked = v.safeParse(headerSchema, header, { abortEarly: true });
  if (!checked.success) fail(checked.issues[0], (field) => field);
  return checked.output;
}

/** Are the rows there that the file says it has? @throws PackageError */
export function checkCounts(said: unknown, found: Record<PackageTable, number>): void {
  const checked = v.safeParse(countsSchema, said, { abortEarly: true });
  if (!checked.success) fail(checked.issues[0], (field) => `counts: ${field}`);
  for (const [table, count] of Object.entries(checked.output) as [PackageTable, number][]) {
    if (count !== found[table]) throw new PackageError('PackageCountError', `${table}: ${found[table]} / ${count}`);
  }
}
