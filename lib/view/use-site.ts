import { useEffect, useState } from 'preact/hooks';
import { hostOfUrl, patternOf } from '@/lib/core/site-patterns';
import { ruleFor, type SiteRule, withRule } from '@/lib/core/sites';
import { browser } from '@/lib/platform/browser';
import { useSites } from './use-sites';

export interface SiteControl {
  /** Host of the page's site, as the reader knows it. */
  host: string;
  /** What holds there; `off` where the browser does not let the extension in by itself. */
  rule: SiteRule;
  /**
   * Changes the rule and asks the browser for the permission where it is missing; answers whether the reader has
   * granted it. Call it in the handler of a click: browsers insist.
   */
  set: (rule: SiteRule) => Promise<boolean>;
}

function report(error: unknown): void {
  console.error('Cezhu: the permission for this site is unknown:', error);
}

/** The rule for the site of a page, kept up to date while the view is open; undefined where a page has none. */
export function useSite(url: string | undefined): SiteControl | undefined {
  const [permitted, setPermitted] = useState<boolean>();
  const [sites, change] = useSites();
  const host = hostOfUrl(url);
  const own = host === undefined || url === undefined ? undefined : `${new URL(url).protocol}//${host}/*`;
  useEffect(() => {
    if (!own) return;
    const refresh = () => browser.permissions.contains({ origins: [own] }).then(setPermitted, report);
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    void refresh();
    return () => {
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, [own]);
  if (host === undefined || own === undefined || permitted === undefined || !sites) return undefined;
  const set = async (rule: SiteRule): Promise<boolean> => {
    const asked = rule !== 'off' && !permitted ? browser.permissions.request({ origins: [patternOf(host)] }) : true;
    // Kept before the answer: the browser's question may close the popup. Without the permission it has no effect.
    const before = ruleFor(sites, host);
    await change((now) => withRule(now, host, rule));
    if (await asked) return true;
    await change((now) => withRule(now, host, before));
    return false;
  };
  return { host, rule: permitted ? ruleFor(sites, host) : 'off', set };
}
