import { useLayoutEffect, useState } from 'preact/hooks';
import { type ExportScope, scopeAddress } from '@/lib/core/formats/export/scope';
import { database } from '@/lib/store/database';
import { type PlannedArticle, planExport } from '@/lib/store/read-export';
import { idsOfScope } from './scope-ids';

/** What a scope holds: counted, `gone` where what was chosen is no longer known, or why it cannot be told. */
export type Plan =
  | { kind: 'counting' }
  | { kind: 'gone' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'ready'; articles: PlannedArticle[]; clippings: number };

/** The articles of a scope, as they are when it is chosen. */
export function usePlan(scope: ExportScope): Plan {
  const [plan, setPlan] = useState<Plan>({ kind: 'counting' });
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const count = async (): Promise<Plan> => {
      const ids = await idsOfScope(scope, signal);
      if (!ids) return { kind: 'gone' };
      const articles = await planExport(database(), ids, signal);
      return { kind: 'ready', articles, clippings: articles.reduce((sum, one) => sum + one.ids.length, 0) };
    };
    setPlan({ kind: 'counting' });
    count().then(
      (counted) => signal.aborted || setPlan(counted),
      (error: unknown) => signal.aborted || setPlan({ kind: 'failed', error }),
    );
    return () => lifetime.abort();
  }, [scope.kind + scopeAddress(scope)]);
  return plan;
}
