import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { rootError } from '@/lib/platform/root-error';

describe('rootError', () => {
  const full = new DOMException('磁盘已满', 'QuotaExceededError');

  it('is the browser’s own where Dexie has wrapped it, however often', () => {
    const wrapped = Object.assign(new Error('put failed'), { name: 'UnknownError', inner: full });
    expect(rootError(Object.assign(new Error('again'), { inner: wrapped }))).toBe(full);
    expect(rootError(full)).toBe(full);
  });

  it('is the first of those that several rows met', () => {
    expect(rootError(new Dexie.BulkError('clippings.bulkAdd(): 2 of 2 operations failed', [full, full]))).toBe(full);
    expect(rootError(new Dexie.BulkError('none told', [])).name).toBe('BulkError');
  });

  it('is an error also of what is none', () => {
    expect(rootError('abgebrochen')).toMatchObject({ name: 'Error', message: 'abgebrochen' });
  });
});
