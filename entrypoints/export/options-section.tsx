import type { ComponentChildren } from 'preact';
import { Choice } from '@/components/choice';
import { EXPORT_PRESETS } from '@/lib/core/formats/markdown/presets';
import { i18n } from '@/lib/platform/i18n';
import { type ExportChoices, effective, HIGHLIGHTS, SCRIPTS } from '@/lib/view/export/choices';
import { EACH_FORMS, FORMS_WITH_QUOTES } from '@/lib/view/export/forms';

export interface OptionsSectionProps {
  choices: ExportChoices;
  /** Several articles: they can be written apart. */
  several: boolean;
  choose: (fields: Partial<ExportChoices>) => void;
}

function Check(props: {
  name: string;
  checked: boolean;
  choose: (checked: boolean) => void;
  children: ComponentChildren;
}) {
  const { name, checked, choose, children } = props;
  return (
    <label class="check">
      <input type="checkbox" name={name} checked={checked} onChange={(event) => choose(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** What can be chosen of the form; nothing where there is nothing to choose. */
export function OptionsSection({ choices, several, choose }: OptionsSectionProps) {
  const { form, each, clean, script, both, preset, highlight } = choices;
  const hasQuotes = FORMS_WITH_QUOTES.includes(form);
  const canPart = several && EACH_FORMS.includes(form);
  if (!hasQuotes && !canPart) return null;
  const isChanged = effective({ ...choices, both: true }).both;
  return (
    <section aria-labelledby="how">
      <h2 id="how">{i18n.t('exportPage.how')}</h2>
      <div class="fields">
        {hasQuotes && (
          <>
            <Choice
              name="quotes"
              label={i18n.t('exportPage.quotes')}
              value={clean ? 'clean' : 'asIs'}
              options={(['asIs', 'clean'] as const).map((id) => ({ id, label: i18n.t(`exportQuote.${id}`) }))}
              onChange={(value) => choose({ clean: value === 'clean' })}
            />
            <Choice
              name="script"
              label={i18n.t('exportPage.script')}
              value={script}
              options={SCRIPTS.map((id) => ({ id, label: i18n.t(`exportScript.${id}`) }))}
              onChange={(value) => choose({ script: value })}
            />
          </>
        )}
        {form === 'markdown' && (
          <Choice
            name="preset"
            label={i18n.t('exportPage.preset')}
            value={preset}
            options={EXPORT_PRESETS.map((id) => ({ id, label: i18n.t(`exportPreset.${id}`) }))}
            onChange={(value) => choose({ preset: value })}
          />
        )}
        {form === 'markdown' && (
          <Choice
            name="highlight"
            label={i18n.t('exportPage.highlight')}
            value={highlight}
            options={HIGHLIGHTS.map((id) => ({ id, label: i18n.t(`exportHighlight.${id}`) }))}
            onChange={(value) => choose({ highlight: value })}
          />
        )}
      </div>
      {hasQuotes && isChanged && (
        <Check name="both" checked={both} choose={(checked) => choose({ both: checked })}>
          {i18n.t('exportPage.both')}
        </Check>
      )}
      {canPart && (
        <Check name="each" checked={each} choose={(checked) => choose({ each: checked })}>
          {i18n.t('exportPage.each')}
        </Check>
      )}
    </section>
  );
}
