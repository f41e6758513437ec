// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ExportPage } from '@/entrypoints/export/export-page';
import { database } from '@/lib/store/database';
import { MANY_TAGS, manyClippings } from '../../support/many-clippings';

vi.mock('@/lib/platform/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const browser = { ...fakeBrowser, i18n: { getUILanguage: () => 'zh-CN' } };
  return { browser, isCutOff: () => false };
});
vi.mock('@/lib/platform/i18n', () => ({
  i18n: { t: (key: string, given: string[] = []) => [key, ...given].join(' ') },
  isTraditional: () => false,
}));

const CLIPPINGS = manyClippings(10);
const blobs: Blob[] = [];

async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  return vi.waitFor(
    () => {
      const found = look();
      if (!found) throw new Error('not yet');
      return found;
    },
    { timeout: 20_000 },
  );
}

const one = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector);
const click = (selector: string): void => one(selector)?.click();

describe('the page of exports', { timeout: 30_000 }, () => {
  beforeAll(async () => {
    await database().clippings.bulkPut(CLIPPINGS);
    await database().tags.bulkPut(MANY_TAGS);
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return 'blob:x';
    };
    const root = document.body.appendChild(document.createElement('div'));
    render(<ExportPage />, root);
    await until(() => one('[data-action=download]:not([disabled])'));
  });
  afterAll(() => database().delete());

  it('counts what is exported, and shows how it begins', async () => {
    expect(one('.count')?.textContent).toBe('exportPage.count 10 2');
    const preview = await until(() => one<HTMLTextAreaElement>('.preview textarea'));
    await until(() => preview.value.includes('> '));
    // The preview is no file: nothing in it is to be exported again.
    expect(preview.value).not.toContain('<!-- cezhu');
  });

  it('follows what is chosen, and remembers it', async () => {
    click('input[value=gbt7714]');
    await until(() => one<HTMLTextAreaElement>('.preview textarea')?.value.includes('[A/OL]'));
    expect(one('select[name=script]')).toBeNull();
    expect(JSON.parse(localStorage.getItem('export-choices') ?? '{}')).toMatchObject({ form: 'gbt7714' });
    click('input[value=xlsx]');
    await until(() => one('.preview p')?.textContent?.startsWith('exportPage.previewTable'));
    expect(one('[data-action=copy]')?.hasAttribute('disabled')).toBe(true);
  });

  it('writes the file, and says what is in it', async () => {
    click('input[value=csvClippings]');
    await until(() => one<HTMLInputElement>('input[value=csvClippings]')?.checked);
    click('[data-action=download]');
    const said = await until(() => one('.notice.done'));
    expect(said.textContent).toMatch(/^exportPage\.downloaded .*\.csv 10 /);
    const text = await blobs.at(-1)?.text();
    for (const { id } of CLIPPINGS) expect(text).toContain(id);
  });
});
