/** The article to try everything on: invented, in the script and the wording of the interface. */
import type { TextDocument } from '@/lib/core/documents/types';
import type { Language } from '@/lib/core/glossaries/words';
import { pageDocument } from '.';

/** Loaded when somebody asks for one. */
const SAMPLES: Record<Language, () => Promise<{ default: string }>> = {
  zh_CN: () => import('@/assets/sample/sample-article.html?raw'),
  zh_TW: () => import('@/assets/sample/sample-article.zh-Hant.html?raw'),
  en: () => import('@/assets/sample/sample-article.html?raw'),
};

export async function sampleDocument(language: Language): Promise<TextDocument> {
  const { default: html } = await SAMPLES[language]();
  return pageDocument(html, { format: 'sample' });
}
