import { useEffect, useState } from 'preact/hooks';
import { pageIdOf } from '@/lib/platform/hash';

/** The key of a page by its address, once it is known. */
export function usePageId(url: string | undefined): string | undefined {
  const [known, setKnown] = useState<{ url: string; pageId: string }>();
  useEffect(() => {
    if (url) void pageIdOf(url).then((pageId) => setKnown({ url, pageId }));
  }, [url]);
  return known?.url === url ? known?.pageId : undefined;
}
