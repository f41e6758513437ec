import { Notice } from '@/components/notice';
import { ShortcutList } from '@/components/shortcut-list';
import { i18n } from '@/lib/platform/i18n';
import { openShortcutPage } from '@/lib/platform/shortcuts';
import { useAttempts } from '@/lib/view/use-attempt';
import { useShortcuts } from '@/lib/view/use-shortcuts';

/** All shortcuts, and the way to the browser's page where they are changed. */
export function ShortcutSection() {
  const rows = useShortcuts();
  const { notice, say, attempt } = useAttempts();
  const open = async (): Promise<void> => {
    try {
      await openShortcutPage();
    } catch (error) {
      console.info('Cezhu: the browser does not open its page for shortcuts:', error);
      say({ kind: 'hint', text: i18n.t('shortcuts.where') });
    }
  };
  return (
    <>
      <ShortcutList rows={rows} unassigned={i18n.t('shortcuts.unassigned')} />
      <p class="run-action">
        <button type="button" class="plain" data-action="change-shortcuts" onClick={() => attempt(open)}>
          {i18n.t('shortcuts.change')}
        </button>
        <span class="empty">{i18n.t('shortcuts.hint')}</span>
      </p>
      <div aria-live="polite">{notice && <Notice {...notice} />}</div>
    </>
  );
}
