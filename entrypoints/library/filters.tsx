import { ChoiceList } from '@/components/choice-list';
import { DayRange } from '@/components/day-range';
import { FilterChips } from '@/components/filter-chips';
import { ValueRange } from '@/components/value-range';
import type { Counted, LibraryCounts } from '@/lib/core/library/counts';
import type { LibraryQuery } from '@/lib/core/library/query';
import type { Tag } from '@/lib/core/types';
import { i18n, isTraditional } from '@/lib/platform/i18n';
import { colourWords } from '@/lib/view/library/clipping-words';
import { amountWords, unitLabel } from '@/lib/view/library/filter-words';

export interface FiltersProps {
  query: LibraryQuery;
  counts: LibraryCounts;
  known: readonly Tag[];
  onChange: (fields: Partial<LibraryQuery>) => void;
}

function options<T extends string>(counted: Counted<T>, chosen: readonly T[], label: (id: T) => string) {
  // What is chosen stays to be taken back, also where it shows nothing.
  const missing = chosen.filter((id) => !counted.some(([one]) => one === id)).map((id): [T, number] => [id, 0]);
  return [...counted, ...missing].map(([id, count]) => ({ id, label: label(id), count }));
}

/** Keeps those ids that are among the options. */
function picked<T extends string>(counted: readonly { id: T }[], ids: readonly string[]): T[] {
  return counted.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}

function listStrings() {
  return {
    search: i18n.t('library.findChoice'),
    all: (count: number) => i18n.t('library.moreChoices', [String(count)]),
    fewer: i18n.t('library.fewerChoices'),
  };
}

function TagFilter({ query, counts, known, onChange }: FiltersProps) {
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? i18n.t('library.unknownTag');
  const { tags, notTags, tagMode, untagged } = query;
  return (
    <>
      <ChoiceList
        name="tag"
        label={i18n.t('popup.tags')}
        options={options(counts.tags, [...tags, ...notTags], nameOf)}
        chosen={tags}
        without={notTags}
        strings={{ ...listStrings(), without: (label) => i18n.t('library.withoutTag', [label]) }}
        onChange={(chosen, without) => onChange({ tags: chosen, notTags: without, untagged: false })}
      />
      {tags.length > 1 && (
        <label class="check">
          <input
            type="checkbox"
            name="any-tag"
            checked={tagMode === 'any'}
            onChange={(event) => onChange({ tagMode: event.currentTarget.checked ? 'any' : 'all' })}
          />
          {i18n.t('library.anyTag')}
        </label>
      )}
      {(counts.untagged > 0 || untagged) && (
        <label class="check">
          <input
            type="checkbox"
            name="untagged"
            checked={untagged}
            onChange={(event) => onChange({ untagged: event.currentTarget.checked, tags: [] })}
          />
          {i18n.t('library.untaggedOnly')} <small>{counts.untagged}</small>
        </label>
      )}
    </>
  );
}

/** Kinds of figures, and once one is chosen its unit and value. */
function FigureFilter({ query, counts, onChange }: FiltersProps) {
  const { kinds, unit, min, max } = query;
  const kindOptions = options(counts.kinds, kinds, (id) => i18n.t(`kind.${id}`));
  const units = options(counts.units, unit ? [unit] : [], unitLabel);
  return (
    <>
      <FilterChips
        name="figure"
        label={i18n.t('library.figures')}
        options={kindOptions}
        chosen={kinds}
        onChange={(ids) => onChange({ kinds: picked(kindOptions, ids), ...(ids.length === 0 ? { unit: '' } : {}) })}
      />
      {units.length > 1 && (
        <label class="unit">
          <span>{i18n.t('library.unit')}</span>
          <select name="unit" value={unit} onChange={(event) => onChange({ unit: event.currentTarget.value })}>
            <option value="">{i18n.t('library.anyUnit')}</option>
            {units.map(({ id, label, count }) => (
              <option key={id} value={id}>
                {label} ({count})
              </option>
            ))}
          </select>
        </label>
      )}
      <ValueRange
        label={i18n.t('library.value')}
        min={min}
        max={max}
        written={(value) => amountWords(value, isTraditional())}
        strings={{
          min: i18n.t('library.least'),
          max: i18n.t('library.most'),
          hint: i18n.t('library.amountHint'),
          wrong: i18n.t('library.amountWrong'),
        }}
        onChange={onChange}
      />
    </>
  );
}

/** Everything that narrows the list, with how many clippings each choice would show. */
export function Filters(props: FiltersProps) {
  const { query, counts, onChange } = props;
  const colours = colourWords();
  const categories = options(counts.categories, query.categories, (id) => i18n.t(`category.${id}`));
  const colourOptions = options(counts.colours, query.colours, (id) => colours[id]);
  const scripts = options(counts.scripts, query.scripts, (id) => i18n.t(`libraryScript.${id}`));
  const standings = options(counts.standings, query.standings, (id) => i18n.t(`standing.${id}`));
  const notes = options(counts.note, query.note ? [query.note] : [], (id) => i18n.t(`libraryNote.${id}`));
  const days = { from: i18n.t('library.firstDay'), to: i18n.t('library.lastDay') };
  return (
    <>
      <TagFilter {...props} />
      <FigureFilter {...props} />
      <FilterChips
        name="category"
        label={i18n.t('library.categories')}
        options={categories}
        chosen={query.categories}
        onChange={(ids) => onChange({ categories: picked(categories, ids) })}
      />
      <ChoiceList
        name="site"
        label={i18n.t('library.sites')}
        options={options(counts.sites, query.sites, (id) => id)}
        chosen={query.sites}
        strings={listStrings()}
        onChange={(sites) => onChange({ sites })}
      />
      <ChoiceList
        name="source"
        label={i18n.t('fact.source')}
        options={options(counts.sources, query.sources, (id) => id)}
        chosen={query.sources}
        strings={listStrings()}
        onChange={(sources) => onChange({ sources })}
      />
      <DayRange
        name="clipped"
        label={i18n.t('library.clippedDays')}
        from={query.clippedFrom}
        to={query.clippedTo}
        strings={days}
        onChange={({ from, to }) => onChange({ clippedFrom: from, clippedTo: to })}
      />
      <DayRange
        name="published"
        label={i18n.t('fact.published')}
        from={query.publishedFrom}
        to={query.publishedTo}
        strings={days}
        onChange={({ from, to }) => onChange({ publishedFrom: from, publishedTo: to })}
      />
      <FilterChips
        name="colour"
        label={i18n.t('library.colour')}
        options={colourOptions}
        chosen={query.colours}
        onChange={(ids) => onChange({ colours: picked(colourOptions, ids) })}
      />
      <FilterChips
        name="note"
        label={i18n.t('popup.note')}
        options={notes}
        chosen={query.note ? [query.note] : []}
        onChange={(ids) => onChange({ note: picked(notes, ids.slice(-1))[0] ?? '' })}
      />
      <FilterChips
        name="state"
        label={i18n.t('standingWords.label')}
        options={standings}
        chosen={query.standings}
        onChange={(ids) => onChange({ standings: picked(standings, ids) })}
      />
      <FilterChips
        name="script"
        label={i18n.t('library.script')}
        options={scripts}
        chosen={query.scripts}
        onChange={(ids) => onChange({ scripts: picked(scripts, ids) })}
      />
    </>
  );
}
