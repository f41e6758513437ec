/** Why a file cannot be read at all; the names lead to a text in the reader's language. */
export type FileErrorName =
  | 'EmptyFileError'
  | 'WorkbookError'
  | 'NotTextError'
  | 'FileTooBigError'
  | 'TooManyRowsError'
  | 'NotJsonError'
  | 'NotGlossaryError'
  | 'NewerFormatError';

export class GlossaryFileError extends Error {
  constructor(name: FileErrorName, message: string) {
    super(message);
    this.name = name;
  }
}

/** Bytes of a file that is taken; more would make the browser slow or fail half way. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Rows of a file that are taken. */
export const MOST_ROWS = 200_000;
