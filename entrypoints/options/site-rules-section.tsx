import { SiteRule } from '@/components/site-rule';
import { type SiteRule as Rule, withRule } from '@/lib/core/sites';
import { i18n } from '@/lib/platform/i18n';
import { siteRuleOptions } from '@/lib/view/site-rule-options';
import { useAttempts } from '@/lib/view/use-attempt';
import { useSites } from '@/lib/view/use-sites';

/** The sites for which the reader has chosen another rule than the usual one. */
export function SiteRulesSection() {
  const [sites, change] = useSites();
  const { attempt } = useAttempts();
  if (!sites) return null;
  const hosts = Object.keys(sites.rules).sort();
  const set = async (host: string, rule: Rule): Promise<void> => {
    await change((now) => withRule(now, host, rule));
  };
  return (
    <>
      <p class="empty">{i18n.t('options.sitesHint')}</p>
      {hosts.length === 0 && <p class="empty">{i18n.t('options.noSites')}</p>}
      {hosts.map((host) => (
        <SiteRule
          key={host}
          host={host}
          label={i18n.t('site.label')}
          value={sites.rules[host] as Rule}
          options={siteRuleOptions()}
          onChange={(rule) => attempt(() => set(host, rule))}
        />
      ))}
    </>
  );
}
