/** The clippings that a scope holds. */
import type { ExportScope } from '@/lib/core/formats/export/scope';
import { parseQuery } from '@/lib/core/library/query-string';
import { NONE_CLOSED } from '@/lib/core/library/rows';
import { takeChosen } from '@/lib/platform/chosen-clippings';
import { database } from '@/lib/store/database';
import { clippingIds } from '@/lib/store/read-library';
import { idsOfArticle, idsOfTag } from '@/lib/store/read-share';
import { openLibrary } from '../library/client';

/** What the library would list, once it has read everything. */
async function idsFound(query: string, signal: AbortSignal): Promise<string[]> {
  const lifetime = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const client = openLibrary({
    onChanged: ({ read, total }) => {
      if (read >= total) resolve();
    },
    onFailed: reject,
  });
  signal.addEventListener('abort', () => reject(signal.reason), { signal: lifetime.signal });
  try {
    await promise;
    await client.ask('find', { query: parseQuery(query), closed: NONE_CLOSED, active: '', from: 0, to: 1 });
    return await client.ask('ids', {});
  } finally {
    lifetime.abort();
    client.close();
  }
}

/** Undefined where what was chosen is no longer known. @throws DOMException AbortError once `signal` fires */
export async function idsOfScope(scope: ExportScope, signal: AbortSignal): Promise<string[] | undefined> {
  switch (scope.kind) {
    case 'tag':
      return idsOfTag(database(), scope.id);
    case 'article':
      return idsOfArticle(database(), scope.pageId);
    case 'clipping':
      return [scope.id];
    case 'chosen':
      return takeChosen(scope.key);
    case 'search':
      return idsFound(scope.query, signal);
    case 'all':
      return clippingIds(database());
  }
}
