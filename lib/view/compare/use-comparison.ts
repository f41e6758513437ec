/** What is compared, live: figures, the table that a query makes of them, and the choices beside it. */
import { useMemo } from 'preact/hooks';
import { type Filtered, filterFigures } from '@/lib/core/compare/filter';
import type { MetricChoice } from '@/lib/core/compare/metric-groups';
import { type Prepared, prepare } from '@/lib/core/compare/prepare';
import type { CompareQuery } from '@/lib/core/compare/query';
import { arrange, type CompareTable, layOut } from '@/lib/core/compare/table';
import { database } from '@/lib/store/database';
import { compared } from '@/lib/store/read-compare';
import { useLive } from '../use-live';

export type Comparison =
  | { kind: 'loading' }
  | { kind: 'failed'; error: unknown }
  | {
      kind: 'ready';
      prepared: Prepared;
      filtered: Filtered;
      table: CompareTable;
      choices: MetricChoice[];
      /** Pages that were put in as a whole. */
      articles: ReadonlySet<string>;
    };

export function useComparison(query: CompareQuery): Comparison {
  const live = useLive(() => compared(database()), []);
  const value = live.kind === 'ready' ? live.value : undefined;
  const { perYear, rates, articlePlace } = query;
  const prepared = useMemo(
    () => value && prepare(value.figures, value.choices, { perYear, rates, articlePlace }, value.places),
    [value, perYear, rates, articlePlace],
  );
  const { rows, columns, kinds, only, search } = query;
  const filtered = useMemo(() => prepared && filterFigures(prepared, query), [prepared, kinds, only, search]);
  const layout = useMemo(
    () => prepared && filtered && layOut(prepared, filtered.passing, query),
    [prepared, filtered, rows, columns],
  );
  // Another order needs no other layout.
  const table = useMemo(() => prepared && layout && arrange(prepared, layout, query), [prepared, layout, query]);
  if (live.kind === 'failed') return live;
  if (!value || !prepared || !filtered || !table) return { kind: 'loading' };
  return { kind: 'ready', prepared, filtered, table, choices: value.choices, articles: value.articles };
}
