import { useMemo, useState } from 'preact/hooks';
import { Choice } from '@/components/choice';
import { ClipAction } from '@/components/clip-action';
import { type FigureLine, FigureTable } from '@/components/figure-table';
import { SentenceStrip } from '@/components/sentence-strip';
import { useWide } from '@/components/use-wide';
import { filterRows, isFiltering, NO_FILTER } from '@/lib/core/article/filter';
import { SORT_KEYS, type Sorting, type SortKey, sortRows } from '@/lib/core/article/ranking';
import type { FigureRow } from '@/lib/core/article/view';
import { familyColour } from '@/lib/core/look';
import { i18n } from '@/lib/platform/i18n';
import { figureWords } from '@/lib/view/figure-words';
import type { ClipArticle } from '@/lib/view/use-article-clips';
import { FigureFilters } from './figure-filters';

/** Columns in their order; the first holds value and unit. */
const COLUMNS = ['value', 'metric', 'audience', 'place', 'when', 'role'] as const satisfies readonly SortKey[];

function colourOf(row: FigureRow): string {
  return familyColour(`figure-${row.kind}`);
}

function lineOf(row: FigureRow): FigureLine {
  return { ...figureWords(row), colour: colourOf(row), edited: row.edited === true };
}

/** Another column sorts upwards, the same one the other way; numbers are asked for from the greatest. */
function sortedBy({ key, descending }: Sorting, next: SortKey): Sorting {
  return next === key ? { key, descending: !descending } : { key: next, descending: next === 'value' };
}

export interface FiguresProps {
  rows: readonly FigureRow[];
  onJump: (row: FigureRow) => void;
  onCorrect?: (row: FigureRow) => void;
  clip: ClipArticle;
  /** Puts all figures of the article into the comparison. */
  compare: () => void;
}

export function Figures({ rows, onJump, onCorrect, clip, compare }: FiguresProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [sorting, setSorting] = useState<Sorting>({ key: 'weight', descending: false });
  /** Index of the chosen figure among the page's annotations. */
  const [chosen, setChosen] = useState<number>();
  const wide = useWide();
  const sorted = useMemo(() => sortRows(rows, sorting), [rows, sorting]);
  const shown = useMemo(() => filterRows(sorted, filter), [sorted, filter]);
  const at = chosen === undefined ? -1 : shown.findIndex(({ index }) => index === chosen);
  const row = shown[at];
  const jumpTo = (place: number): void => {
    const target = shown[place];
    if (target) onJump(target);
  };
  return (
    <>
      <FigureFilters rows={rows} filter={filter} shown={shown.length} onChange={setFilter}>
        <Choice
          name="sort"
          label={i18n.t('panel.sort')}
          value={sorting.key}
          options={SORT_KEYS.map((id) => ({ id, label: i18n.t(`sortKey.${id}`) }))}
          onChange={(key) => setSorting(sortedBy({ ...sorting, key: sorting.key === key ? 'text' : sorting.key }, key))}
        />
        <button
          type="button"
          class="direction"
          data-action="direction"
          aria-label={i18n.t(sorting.descending ? 'panel.descending' : 'panel.ascending')}
          title={i18n.t(sorting.descending ? 'panel.descending' : 'panel.ascending')}
          onClick={() => setSorting({ ...sorting, descending: !sorting.descending })}
        >
          {sorting.descending ? '↓' : '↑'}
        </button>
      </FigureFilters>
      {shown.length === 0 ? (
        <p class="empty">{i18n.t(isFiltering(filter) ? 'panel.noMatch' : 'panel.none')}</p>
      ) : (
        <FigureTable
          count={shown.length}
          line={(place) => lineOf(shown[place] as FigureRow)}
          chosen={at}
          wide={wide}
          columns={COLUMNS.map((field) => ({ field, label: i18n.t(`sortKey.${field}`) }))}
          sorting={sorting}
          strings={{
            label: `${i18n.t('panel.figures')} · ${i18n.t('panel.keys')}`,
            inherited: i18n.t('card.inherited'),
            edited: i18n.t('panel.edited'),
          }}
          onChoose={(place) => setChosen(shown[place]?.index)}
          onJump={jumpTo}
          onSort={(field) => {
            const key = COLUMNS.find((one) => one === field);
            if (key) setSorting(sortedBy(sorting, key));
          }}
        />
      )}
      {row && (
        <SentenceStrip
          {...row.sentence}
          colour={colourOf(row)}
          strings={{
            label: i18n.t('panel.jump'),
            jump: i18n.t('panel.jump'),
            correct: i18n.t('panel.correct'),
          }}
          onJump={() => onJump(row)}
          {...(onCorrect ? { onCorrect: () => onCorrect(row) } : {})}
        >
          <ClipAction
            name="clip-figure"
            label={i18n.t('cardActions.clip')}
            onClip={() => clip({ kind: 'figure', row: { index: row.index, text: row.text } })}
          />
        </SentenceStrip>
      )}
      {rows.length > 0 && (
        <p class="clip-row">
          <ClipAction
            name="clip-figures"
            label={i18n.t('panelClip.figures')}
            hint={i18n.t('panelClip.figuresHint')}
            onClip={() => clip({ kind: 'figures' })}
          />
          <ClipAction
            name="compare-article"
            label={i18n.t('compare.addArticle')}
            hint={i18n.t('compare.addArticleHint')}
            onClip={compare}
          />
        </p>
      )}
    </>
  );
}
