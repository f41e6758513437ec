/** Why a document cannot be opened; the names lead to a text in the reader's language. */
export const DOCUMENT_ERRORS = [
  'DocumentEmptyError',
  /** The message says how large it is. */
  'DocumentTooBigError',
  'DocumentTooLongError',
  'DocumentBinaryError',
  'DocumentPdfError',
  'DocumentOldWordError',
  'DocumentEncryptedError',
  'DocumentBrokenError',
  'DocumentGoneError',
] as const;
export type DocumentErrorName = (typeof DOCUMENT_ERRORS)[number];

export class DocumentError extends Error {
  constructor(name: DocumentErrorName, message = '') {
    super(message);
    this.name = name;
  }
}
