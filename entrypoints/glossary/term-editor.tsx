import { TermForm } from '@/components/term-form';
import { checkRow } from '@/lib/core/glossaries/check';
import { FALLBACK_CATEGORY } from '@/lib/core/glossaries/plan';
import { isWarning, type TermFields } from '@/lib/core/glossaries/types';
import { CATEGORIES } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { problemText } from '@/lib/view/glossary-files';

/** Characters of a selection that become a name: what is longer is no term, but the reader may cut it down. */
const LONGEST_START = 200;

export function newTerm(name = ''): TermFields {
  return { name: name.trim().slice(0, LONGEST_START), category: FALLBACK_CATEGORY, aliases: [], note: '' };
}

export function categoryOptions() {
  return CATEGORIES.map((id) => ({ id, label: i18n.t(`category.${id}`) }));
}

interface TermEditorProps {
  initial: TermFields;
  /** Of the button that saves. */
  label: string;
  onSave: (fields: TermFields) => void;
  onCancel?: () => void;
}

/** The form of a term with its strings and its checks. */
export function TermEditor({ initial, label, onSave, onCancel }: TermEditorProps) {
  const check = (fields: TermFields) => {
    const { found } = checkRow({ row: 0, ...fields });
    const worst = found.find((finding) => !isWarning(finding)) ?? found[0];
    return worst && { text: problemText({ ...worst, row: 0 }), isError: !isWarning(worst) };
  };
  return (
    <TermForm
      initial={initial}
      categories={categoryOptions()}
      strings={{
        name: i18n.t('glossary.termName'),
        category: i18n.t('glossary.category'),
        aliases: i18n.t('glossary.aliases'),
        aliasesHint: i18n.t('glossary.aliasesHint'),
        note: i18n.t('glossary.note'),
        save: label,
        cancel: i18n.t('glossary.cancel'),
      }}
      check={check}
      onSave={onSave}
      {...(onCancel ? { onCancel } : {})}
    />
  );
}
