import { useState } from 'preact/hooks';
import { mergeGroups, splitWording } from '@/lib/core/compare/metric-changes';
import { foldedMetric } from '@/lib/core/compare/metric-key';
import { i18n } from '@/lib/platform/i18n';
import { lineWords } from '@/lib/view/compare/words';
import type { PartProps } from './ready';
import type { Shown } from './table';
import { chooser } from './wordings';

/** Rows that are offered for merging. */
const OFFERED = 12;

export interface RowDetailProps extends PartProps {
  row: string;
  onShow: (shown: Shown) => void;
}

/** What can be done with a row: pin, hide, draw it; and which wordings of its metric are in it. */
export function RowDetail({ row: key, onShow, query, change, comparison, attempt, say }: RowDetailProps) {
  const { table, prepared } = comparison;
  const [search, setSearch] = useState('');
  const row = table.rows.find((one) => one.key === key);
  if (!row) return <p class="empty">{i18n.t('compare.gone')}</p>;
  const dimensions = query.rows.filter((one) => one !== query.columns);
  const { labels, series } = lineWords(row, dimensions);
  const { groups } = prepared.grouped;
  const group = groups.find(({ id }) => id === row.parts[dimensions.indexOf('metric')]?.key);
  const choose = chooser({ attempt, say });
  const wanted = foldedMetric(search);
  const others = groups.filter(
    ({ id, wordings }) => id !== group?.id && wordings.some(({ folded }) => folded.includes(wanted)),
  );
  const turn = (list: 'pinned' | 'hidden'): void => {
    const keys = query[list];
    change({ [list]: keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key] });
    if (list === 'hidden') onShow({ kind: 'none' });
  };
  return (
    <section class="row-detail" aria-labelledby="row-title">
      <h2 id="row-title">{labels.join(' · ')}</h2>
      <p class="facts">{series}</p>
      <p class="ways">
        <button
          type="button"
          class="secondary"
          data-action="chart-row"
          onClick={() => onShow({ kind: 'chart', row: key })}
        >
          {i18n.t('compare.drawRow')}
        </button>
        <button
          type="button"
          class="secondary"
          data-action="pin"
          aria-pressed={row.pinned}
          onClick={() => turn('pinned')}
        >
          {i18n.t(row.pinned ? 'compare.unpin' : 'compare.pin')}
        </button>
        <button type="button" class="secondary" data-action="hide" onClick={() => turn('hidden')}>
          {i18n.t('compare.hide')}
        </button>
      </p>
      {group && (
        <>
          <h3>{i18n.t('compare.wordingsOf')}</h3>
          <ul class="wording-list">
            {group.wordings.map(({ text, folded, count }, at) => (
              <li key={folded}>
                <span>{text}</span> <small>{count}</small>
                {at > 0 && (
                  <button
                    type="button"
                    class="link"
                    data-action="split"
                    onClick={() => choose(splitWording(group, folded), i18n.t('compare.splitDone', [text]))}
                  >
                    {i18n.t('compare.split')}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <h3>{i18n.t('compare.mergeWith')}</h3>
          <input
            type="search"
            name="merge-with"
            value={search}
            aria-label={i18n.t('compare.mergeWith')}
            placeholder={i18n.t('library.findChoice')}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
          <ul class="wording-list">
            {(wanted ? others : []).slice(0, OFFERED).map((other) => (
              <li key={other.id}>
                <span>{other.name}</span>
                <button
                  type="button"
                  class="link"
                  data-action="merge"
                  onClick={() =>
                    choose(mergeGroups(group, other), i18n.t('compare.mergeDone', [group.name, other.name]))
                  }
                >
                  {i18n.t('compare.merge')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
