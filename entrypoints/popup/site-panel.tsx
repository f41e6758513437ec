import { Notice, type NoticeProps } from '@/components/notice';
import { SiteRule } from '@/components/site-rule';
import type { SiteRule as Rule } from '@/lib/core/sites';
import { i18n } from '@/lib/platform/i18n';
import { siteRuleOptions } from '@/lib/view/site-rule-options';
import type { SiteControl } from '@/lib/view/use-site';

export interface SitePanelProps {
  site: SiteControl;
  attempt: (work: () => Promise<void>) => void;
  say: (notice: NoticeProps | undefined) => void;
}

/** What holds for the site of the page. */
export function SitePanel({ site, attempt, say }: SitePanelProps) {
  const set = async (rule: Rule): Promise<void> => {
    const granted = await site.set(rule);
    say(granted ? undefined : { kind: 'hint', text: i18n.t('site.refused', [site.host]) });
  };
  return (
    <SiteRule
      host={site.host}
      label={i18n.t('site.label')}
      value={site.rule}
      options={siteRuleOptions()}
      onChange={(rule) => attempt(() => set(rule))}
    />
  );
}

/** Says that Cezhu is paused, and ends it. */
export function PausedNotice({ resume }: { resume: () => void }) {
  return <Notice kind="hint" text={i18n.t('site.paused')} action={{ label: i18n.t('site.resume'), run: resume }} />;
}
