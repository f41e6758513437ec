import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/platform/browser';

export interface SiteControl {
  /** Host of the page's site, as the reader knows it. */
  host: string;
  /** The extension may read the site's pages without being asked. */
  allowed: boolean;
  /** Asks the browser for the permission, or gives it back. Call it in the handler of a click: browsers insist. */
  allow: (allowed: boolean) => Promise<void>;
}

/**
 * The site of an address, with the match patterns of the address itself and of the site under both protocols;
 * undefined where it has none that can be allowed (about:, file: …).
 */
function siteOf(url: string | undefined): { host: string; own: string[]; both: string[] } | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol) || !hostname) return undefined;
  return { host: hostname, own: [`${protocol}//${hostname}/*`], both: [`*://${hostname}/*`] };
}

function report(error: unknown): void {
  // Some hosts make no match pattern (an IPv6 address): such a site has no switch.
  console.error('Cezhu: the permission for this site is unknown:', error);
}

/** The permission for the site of a page, kept up to date while the view is open. */
export function useSite(url: string | undefined): SiteControl | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  const site = siteOf(url);
  useEffect(() => {
    if (!site) return;
    const refresh = () => browser.permissions.contains({ origins: site.own }).then(setAllowed, report);
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    void refresh();
    return () => {
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, [site?.host]);
  if (!site || allowed === undefined) return undefined;
  const allow = async (wanted: boolean): Promise<void> => {
    const origins = site.both;
    const done = wanted
      ? await browser.permissions.request({ origins })
      : await browser.permissions.remove({ origins });
    if (done) setAllowed(wanted);
  };
  return { host: site.host, allowed, allow };
}
