import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/platform/browser';

export interface SiteControl {
  /** Host of the page's site, as the reader knows it. */
  host: string;
  /** The extension may read the site's pages without being asked. */
  allowed: boolean;
  /**
   * Asks the browser for the permission, or gives it back, and answers whether it is held then: the reader may
   * refuse, a wider permission may remain. Call it in the handler of a click: browsers insist.
   */
  allow: (wanted: boolean) => Promise<boolean>;
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
  // An object, so that each look renders again: a switch that the reader has flipped in vain flips back.
  const [held, setHeld] = useState<{ allowed: boolean }>();
  const site = siteOf(url);
  useEffect(() => {
    if (!site) return;
    const refresh = () =>
      browser.permissions.contains({ origins: site.own }).then((allowed) => setHeld({ allowed }), report);
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    void refresh();
    return () => {
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, [site?.host]);
  if (!site || held === undefined) return undefined;
  const allow = async (wanted: boolean): Promise<boolean> => {
    const origins = site.both;
    await (wanted ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins }));
    const allowed = await browser.permissions.contains({ origins: site.own });
    setHeld({ allowed });
    return allowed;
  };
  return { host: site.host, allowed: held.allowed, allow };
}
