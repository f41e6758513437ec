import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { GlossaryFileError } from '@/lib/core/glossaries/file-error';
import { MessageError } from '@/lib/platform/messages';
import { errorText } from '@/lib/view/error-text';

vi.mock('@/lib/platform/i18n', () => ({
  i18n: { t: (key: string, words: string[] = []) => `${key} ${words.join()}` },
}));
vi.mock('@/lib/platform/browser', () => ({ browser: {} }));

describe('errorText', () => {
  it.each([
    [new DOMException('full', 'QuotaExceededError'), 'error.quota full'],
    [new Dexie.QuotaExceededError('full'), 'error.quota full'],
    [new Dexie.OpenFailedError('locked'), 'error.database locked'],
    [new Dexie.OpenFailedError(new DOMException('too new', 'VersionError') as never), 'storeError.newer too new'],
    [new Dexie.AbortError(new DOMException('full', 'QuotaExceededError') as never), 'error.quota full'],
    [new Dexie.MissingAPIError('none'), 'storeError.refused none'],
    [new DOMException('no mutations', 'InvalidStateError'), 'storeError.refused no mutations'],
    [new DOMException('internal', 'UnknownError'), 'storeError.unreadable internal'],
    [new Dexie.DatabaseClosedError('closed'), 'storeError.closed closed'],
    [new MessageError('StoreUnhealthyError', 'lost'), 'storeError.unhealthy lost'],
    [new MessageError('CutOffError', 'updated'), 'storeError.cutOff '],
    [new MessageError('QuotaExceededError', 'far away'), 'error.quota far away'],
    [new MessageError('NoAnswerError', 'nobody'), 'error.noAnswer nobody'],
    [new DOMException('gone', 'NotFoundError'), 'error.missing gone'],
    [new DOMException('empty', 'SyntaxError'), 'error.emptyName empty'],
    [new Dexie.ConstraintError('twice'), 'error.duplicateTerm twice'],
    [new DOMException('emptyName', 'DataError'), 'error.badTerm emptyName'],
    [new GlossaryFileError('FileTooBigError', '200 MB'), 'error.fileTooBig 200 MB'],
    [new GlossaryFileError('WorkbookError', ''), 'error.workbook '],
    [new TypeError('odd'), 'error.unknown odd'],
    [new MessageError('constructor', 'sly'), 'error.unknown sly'],
    ['a string', 'error.unknown a string'],
    [undefined, 'error.unknown undefined'],
  ])('%s', (error, text) => {
    expect(errorText(error)).toBe(text);
  });
});
