import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { openPanel } from '@/lib/platform/panel';
import type { PagePanelProps } from './page-panel';

/** Opens the article at a glance beside the page, or in a tab where the browser has no panel. */
export function PanelButton({ tabId, attempt }: Pick<PagePanelProps, 'tabId' | 'attempt'>) {
  if (tabId === undefined) return null;
  const open = async (): Promise<void> => {
    if (!(await openPanel(tabId))) await askBackground('panel.inTab', { tabId });
    window.close();
  };
  return (
    <button type="button" class="secondary" data-action="panel" onClick={() => attempt(open)}>
      {i18n.t('panel.title')}
    </button>
  );
}
