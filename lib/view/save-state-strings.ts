import { i18n } from '@/lib/platform/i18n';

/** What components/save-state says. */
export function saveStateStrings() {
  return {
    saving: i18n.t('saveState.saving'),
    saved: i18n.t('saveState.saved'),
    savedHint: i18n.t('saveState.savedHint'),
    retry: i18n.t('saveState.retry'),
    asFile: i18n.t('saveState.asFile'),
  };
}
