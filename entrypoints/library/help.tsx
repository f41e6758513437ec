import { KeysDialog } from '@/components/keys-dialog';
import { i18n } from '@/lib/platform/i18n';

/** The keys of the library. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <KeysDialog
      label={i18n.t('library.keys')}
      close={i18n.t('library.close')}
      onClose={onClose}
      keys={[
        { keys: ['/'], text: i18n.t('library.keySearch') },
        { keys: ['↑', '↓', 'k', 'j'], text: i18n.t('library.keyMove') },
        { keys: ['x', '␣'], text: i18n.t('library.keySelect') },
        { keys: ['⇧↑', '⇧↓'], text: i18n.t('library.keyExtend') },
        { keys: ['Ctrl A'], text: i18n.t('library.keyAll') },
        { keys: ['Enter'], text: i18n.t('library.keyOpen') },
        { keys: ['e'], text: i18n.t('library.keyNote') },
        { keys: ['t'], text: i18n.t('library.keyTag') },
        { keys: ['c'], text: i18n.t('library.keyCopy') },
        { keys: ['Delete'], text: i18n.t('library.keyRemove') },
        { keys: ['Ctrl Z'], text: i18n.t('library.keyUndo') },
        { keys: ['←', '→'], text: i18n.t('library.keyFold') },
        { keys: ['Esc'], text: i18n.t('library.keyLeave') },
        { keys: ['?'], text: i18n.t('library.keys') },
      ]}
    />
  );
}
