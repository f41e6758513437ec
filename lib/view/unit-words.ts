import type { Figure } from '@/lib/core/types';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';

/** CNY → 元, USD → 美元; other units stay. */
export function unitWords({ kind, unit = '' }: Pick<Figure, 'kind' | 'unit'>): string {
  if (kind !== 'money' || !/^[A-Z]{3}$/.test(unit)) return unit;
  if (unit === 'CNY') return i18n.t('panel.yuan');
  return new Intl.DisplayNames([browser.i18n.getUILanguage()], { type: 'currency' }).of(unit) ?? unit;
}
