import { i18n } from '@/lib/platform/i18n';

/** What components/tag-editor says. */
export function tagEditorStrings() {
  return {
    addTag: i18n.t('popup.addTag'),
    removeTag: (name: string) => i18n.t('popup.removeTag', [name]),
    added: (names: string) => i18n.t('tagEditor.added', [names]),
    removed: (name: string) => i18n.t('tagEditor.removed', [name]),
    choices: i18n.t('tagEditor.choices'),
    create: (name: string) => i18n.t('tagEditor.create', [name]),
    reasons: {
      term: i18n.t('tagEditor.term'),
      together: i18n.t('tagEditor.together'),
      recent: i18n.t('tagEditor.recent'),
    },
  };
}
