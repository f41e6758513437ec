import { i18n } from '@/lib/platform/i18n';
import { errorText } from '@/lib/view/error-text';
import type { Preview as Previewed } from '@/lib/view/export/use-preview';

function shown({ text, cut }: Extract<Previewed, { kind: 'text' }>): string {
  return cut ? `${text}\n${i18n.t('exportPage.more')}` : text;
}

/** How the file will begin, as it is written. */
export function Preview({ preview }: { preview: Previewed }) {
  const sheets = [
    i18n.t('exportTable.clippings'),
    i18n.t('exportTable.figures'),
    i18n.t('exportTable.articles'),
  ] as const;
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{i18n.t('exportPage.preview')}</h2>
      {preview.kind === 'waiting' && <p class="faint">{i18n.t('exportPage.previewing')}</p>}
      {preview.kind === 'workbook' && <p>{i18n.t('exportPage.previewTable', [...sheets])}</p>}
      {preview.kind === 'failed' && <p>{errorText(preview.error)}</p>}
      {preview.kind === 'text' && (
        // Read only, so that it can be scrolled by keyboard and chosen from.
        <textarea readOnly rows={10} lang="zh" aria-labelledby="preview" value={shown(preview)} />
      )}
    </section>
  );
}
