import { useRef } from 'preact/hooks';
import { i18n } from '@/lib/platform/i18n';
import { COMPARE_EXPORTS, type CompareExport, exportComparison, shareComparison } from '@/lib/view/compare/export';
import type { PartProps } from './ready';

/** The table as a file. */
export function ExportMenu({ query, current, comparison, attempt, say }: PartProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const { prepared, table, filtered } = comparison;
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  const write = (form: CompareExport): void => {
    close();
    attempt(async () => exportComparison(form, prepared, table, query, current?.name ?? i18n.t('compare.title')));
  };
  const share = (): void => {
    close();
    if (!current) {
      say({ kind: 'hint', text: i18n.t('compare.saveFirst') });
      return;
    }
    const pages = new Set(
      [...filtered.passing].flatMap((at) => prepared.figures[at]?.sources.map(({ pageId }) => pageId) ?? []),
    );
    attempt(async () => {
      const name = await shareComparison({ ...current, query }, pages);
      say({ kind: 'done', text: i18n.t('compare.shared', [name]) });
    });
  };
  return (
    <details
      ref={menu}
      class="export-menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <summary class="secondary">{i18n.t('compare.export')}</summary>
      <div>
        {COMPARE_EXPORTS.map((form) => (
          <button key={form} type="button" data-export={form} onClick={() => write(form)}>
            {i18n.t(`compareExport.${form}`)}
          </button>
        ))}
        <button type="button" data-export="share" onClick={share}>
          {i18n.t('compareExport.share')}
        </button>
      </div>
    </details>
  );
}
