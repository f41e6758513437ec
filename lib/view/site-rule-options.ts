import type { SiteRule } from '@/lib/core/sites';
import { i18n } from '@/lib/platform/i18n';

/** The rules for a site in the reader's language. */
export function siteRuleOptions(): { id: SiteRule; label: string; hint: string }[] {
  return [
    { id: 'off', label: i18n.t('siteRule.off'), hint: i18n.t('site.offHint') },
    { id: 'on', label: i18n.t('siteRule.on'), hint: i18n.t('site.onHint') },
    { id: 'always', label: i18n.t('siteRule.always'), hint: i18n.t('site.alwaysHint') },
  ];
}
