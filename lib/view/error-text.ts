import { i18n } from '@/lib/platform/i18n';
import { rootError } from '@/lib/platform/root-error';

/** What the reader can do about an error, by its name; Dexie and the DOM share the names. */
const KINDS = {
  QuotaExceededError: 'error.quota',
  AbortError: 'error.quota',
  OpenFailedError: 'error.database',
  DatabaseClosedError: 'storeError.closed',
  MissingAPIError: 'storeError.refused',
  InvalidStateError: 'storeError.refused',
  NotAllowedError: 'storeError.refused',
  SecurityError: 'storeError.refused',
  VersionError: 'storeError.newer',
  UnknownError: 'storeError.unreadable',
  NotBackupError: 'storeError.notBackup',
  StoreUnhealthyError: 'storeError.unhealthy',
  NotFoundError: 'error.missing',
  SyntaxError: 'error.emptyName',
  TagExistsError: 'tagPage.exists',
  NoAnswerError: 'error.noAnswer',
  ConstraintError: 'error.duplicateTerm',
  DataError: 'error.badTerm',
  EmptyFileError: 'error.emptyFile',
  WorkbookError: 'error.workbook',
  NotTextError: 'error.notText',
  FileTooBigError: 'error.fileTooBig',
  TooManyRowsError: 'error.tooManyRows',
  NotJsonError: 'error.notJson',
  NotGlossaryError: 'error.notGlossary',
  NewerFormatError: 'error.newerFormat',
  PackageBrokenError: 'packageError.broken',
  NotPackageError: 'packageError.unknown',
  NotMarkdownExportError: 'markdownImport.unknown',
  MarkdownFrontError: 'markdownImport.front',
  NewerPackageError: 'packageError.newer',
  PackageUnknownFieldError: 'packageError.unknownField',
  PackageFieldError: 'packageError.field',
  PackageTooBigError: 'packageError.tooBig',
  PackageCountError: 'packageError.count',
  DocumentEmptyError: 'readerError.empty',
  DocumentTooBigError: 'readerError.tooBig',
  DocumentTooLongError: 'readerError.tooLong',
  DocumentBinaryError: 'readerError.binary',
  DocumentPdfError: 'readerError.pdf',
  DocumentOldWordError: 'readerError.oldWord',
  DocumentEncryptedError: 'readerError.encrypted',
  DocumentBrokenError: 'readerError.broken',
  DocumentGoneError: 'readerError.gone',
  SnapshotTooLongError: 'clipping.snapshotTooLong',
  SnapshotGoneError: 'snapshot.gone',
  TemplateError: 'templateProblem.limit',
} as const;

/** Read while it can be: once the extension has been updated under a page, the script there has no strings any more. */
const CUT_OFF = i18n.t('storeError.cutOff');

/** An error in the reader's language: what happened and what to do, with the browser's own words in brackets. */
export function errorText(error: unknown): string {
  const { name, message } = rootError(error);
  if (name === 'CutOffError') return CUT_OFF;
  const key = Object.hasOwn(KINDS, name) ? KINDS[name as keyof typeof KINDS] : 'error.unknown';
  return i18n.t(key, [message]);
}
