import { useEffect, useState } from 'preact/hooks';
import type { Sites } from '@/lib/core/sites';
import { changeSites, loadSites, watchSites } from '@/lib/platform/sites';

/** What the reader has said of sites, and a way to change it; undefined until it is read. */
export function useSites(): [Sites | undefined, typeof changeSites] {
  const [sites, setSites] = useState<Sites>();
  useEffect(() => {
    const lifetime = new AbortController();
    watchSites(setSites, lifetime.signal);
    void loadSites().then(setSites);
    return () => lifetime.abort();
  }, []);
  return [sites, changeSites];
}
