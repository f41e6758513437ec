import type { Language } from '@/lib/core/glossaries/words';
import { browser } from '@/lib/platform/browser';
import { isTraditional } from '@/lib/platform/i18n';

/** The language of the interface, as the locales are named. */
export function interfaceLanguage(): Language {
  if (isTraditional()) return 'zh_TW';
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh_CN' : 'en';
}
