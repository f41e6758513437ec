import { ChoiceList } from '@/components/choice-list';
import type { Dimension } from '@/lib/core/compare/query';
import type { FigureKind } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { dimensionLabel, valueLabel } from '@/lib/view/compare/words';
import { RateForm } from './rate-form';
import type { PartProps } from './ready';

const FILTERED: readonly Dimension[] = ['metric', 'place', 'year', 'role', 'audience', 'article'];
const OPTIONS = ['comparable', 'grouped', 'articlePlace', 'perYear'] as const;

/** What is let through, with how many figures each choice would show. */
export function Filters({ query, change, comparison }: PartProps) {
  const { filtered } = comparison;
  const chosenKinds = filtered.kinds.filter(({ chosen }) => chosen).map(({ kind }) => kind);
  const turnKind = (kind: FigureKind): void => {
    const kinds = chosenKinds.includes(kind) ? chosenKinds.filter((one) => one !== kind) : [...chosenKinds, kind];
    if (kinds.length > 0) change({ kinds });
  };
  return (
    <aside class="compare-filters" aria-label={i18n.t('compare.filters')}>
      <fieldset class="options">
        <legend>{i18n.t('compare.show')}</legend>
        {OPTIONS.map((name) => (
          <label key={name} class="check">
            <input
              type="checkbox"
              name={name}
              checked={query[name]}
              onChange={(event) => change({ [name]: event.currentTarget.checked })}
            />
            {i18n.t(`compareOption.${name}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="chips">
        <legend>{i18n.t('panel.kinds')}</legend>
        {filtered.kinds.map(({ kind, count, chosen }) => (
          <button
            type="button"
            key={kind}
            data-filter={`kind:${kind}`}
            aria-pressed={chosen}
            onClick={() => turnKind(kind)}
          >
            {i18n.t(`kind.${kind}`)} <small>{count}</small>
          </button>
        ))}
      </fieldset>
      {FILTERED.map((dimension) => (
        <ChoiceList
          key={dimension}
          name={dimension}
          label={dimensionLabel(dimension)}
          options={filtered.choices[dimension].map((one) => ({
            id: one.key,
            label: valueLabel(dimension, one),
            count: one.count,
          }))}
          chosen={query.only[dimension] ?? []}
          strings={{
            search: i18n.t('library.findChoice'),
            all: (count) => i18n.t('library.moreChoices', [String(count)]),
            fewer: i18n.t('library.fewerChoices'),
          }}
          onChange={(keys) => change({ only: { ...query.only, [dimension]: keys } })}
        />
      ))}
      <RateForm rates={query.rates} onChange={(rates) => change({ rates })} />
    </aside>
  );
}
