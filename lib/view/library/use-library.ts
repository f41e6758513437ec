/** What a query of the library finds, kept up with the database, with the rows around those in sight. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryQuery } from '@/lib/core/library/query';
import { type Closed, type LibraryRow, rowKey } from '@/lib/core/library/rows';
import { type LibraryClient, openLibrary } from './client';
import type { Found, RowRange } from './protocol';

/** Rows that are fetched beyond those in sight, on either side. */
const MARGIN = 40;

export interface LibraryView {
  /** Undefined until the first answer. */
  found: Found | undefined;
  /** How much of the database has been read. */
  progress: { read: number; total: number } | undefined;
  error: Error | undefined;
  /** The row at a place; undefined while it is fetched. */
  rowAt: (at: number) => LibraryRow | undefined;
  /** Says which rows are in sight. */
  look: (from: number, to: number) => void;
  client: LibraryClient | undefined;
}

interface Answer {
  found: Found;
  /** Rows fetched for it, from `from` on. */
  from: number;
  rows: LibraryRow[];
}

function around({ from, to }: RowRange): RowRange {
  return { from: Math.max(0, from - MARGIN), to: to + MARGIN };
}

/** `active` is the key of the row whose place is asked for with each answer. */
export function useLibrary(query: LibraryQuery, closed: Closed, active: string): LibraryView {
  const [client, setClient] = useState<LibraryClient>();
  const [progress, setProgress] = useState<{ read: number; total: number }>();
  const [error, setError] = useState<Error>();
  const [answer, setAnswer] = useState<Answer>();
  const sight = useRef<RowRange>({ from: 0, to: 30 });
  /** The question that waits while another is answered: only the last one counts. */
  const asking = useRef({ busy: false, again: false });
  const latest = useRef({ query, closed, active });
  latest.current = { query, closed, active };

  useLayoutEffect(() => {
    const opened = openLibrary({ onChanged: setProgress, onFailed: setError });
    setClient(opened);
    return () => opened.close();
  }, []);

  const find = (from: LibraryClient): void => {
    if (asking.current.busy) {
      asking.current.again = true;
      return;
    }
    asking.current = { busy: true, again: false };
    from
      .ask('find', { ...latest.current, ...around(sight.current) })
      .then((found) => setAnswer({ found, from: found.from, rows: found.rows }))
      .catch(setError)
      .finally(() => {
        asking.current.busy = false;
        if (asking.current.again) find(from);
      });
  };
  useLayoutEffect(() => {
    // Before anything is read there is nothing to find.
    if (client && progress) find(client);
  }, [client, query, closed, progress]);

  const look = (from: number, to: number): void => {
    sight.current = { from, to };
    if (!client || !answer) return;
    const end = Math.min(to, answer.found.rowCount);
    if (from >= answer.from && end <= answer.from + answer.rows.length) return;
    const range = around(sight.current);
    client
      .ask('rows', range)
      .then((rows) => setAnswer((now) => (now?.found === answer.found ? { ...now, from: range.from, rows } : now)))
      .catch(setError);
  };
  const rowAt = (at: number): LibraryRow | undefined => answer?.rows[at - answer.from];
  return { found: answer?.found, progress, error, rowAt, look, client };
}

/** The ids of the clippings among fetched rows. */
export function idsAmong(rows: readonly (LibraryRow | undefined)[]): string[] {
  return rows.flatMap((row) => (row?.kind === 'clipping' ? [rowKey(row)] : []));
}
