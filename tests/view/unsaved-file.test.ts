import { describe, expect, it, vi } from 'vitest';
import { wholePackage } from '@/lib/core/formats/package/read';
import { packageOfUnsaved } from '@/lib/view/unsaved-file';
import { clipping, figure, term } from '../support/clippings';

vi.mock('@/lib/platform/i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@/lib/platform/browser', () => ({ browser: {} }));

describe('the file of clippings that were not stored', () => {
  it('is a package that can be imported, with everything of it', async () => {
    const unsaved = clipping({
      quote: '全市人才总量达到160万人以上\u2029<b>“安家费”</b>\u0000',
      annotations: [term(), figure()],
      headings: ['三、强化保障'],
      script: 'Hans',
    });
    const other = clipping({ id: 'c2', quote: '每人30万元。' });
    const file = new Blob([packageOfUnsaved([unsaved, other], '0.1.0')]).stream() as ReadableStream<Uint8Array>;
    const { header, contents } = await wholePackage(file);
    expect(header).toMatchObject({ kind: 'share', made: unsaved.created, app: '0.1.0' });
    expect(contents.clippings).toEqual([unsaved, other]);
  });
});
