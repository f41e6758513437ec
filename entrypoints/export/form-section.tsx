import { i18n } from '@/lib/platform/i18n';
import type { ExportForm } from '@/lib/view/export/forms';

const GROUPS = {
  documents: ['markdown', 'html'],
  tables: ['xlsx', 'csvClippings', 'csvFigures'],
  data: ['json', 'annotations'],
  references: ['gbt7714', 'apa', 'bibtex', 'ris', 'csl'],
} as const satisfies Record<string, readonly ExportForm[]>;

/** The forms, grouped by what they are for. */
export function FormSection({ form, choose }: { form: ExportForm; choose: (form: ExportForm) => void }) {
  return (
    <section aria-labelledby="form">
      <h2 id="form">{i18n.t('exportPage.form')}</h2>
      <div class="forms" role="radiogroup" aria-labelledby="form">
        {Object.entries(GROUPS).map(([group, forms]) => (
          <fieldset key={group}>
            <legend>{i18n.t(`exportGroup.${group as keyof typeof GROUPS}`)}</legend>
            {forms.map((one) => (
              <label key={one} class="form">
                <input type="radio" name="form" value={one} checked={one === form} onChange={() => choose(one)} />
                <span>{i18n.t(`exportForm.${one}`)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </section>
  );
}
