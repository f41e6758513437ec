import { sentenceOf } from '@/lib/core/sentence';
import type { Annotation } from '@/lib/core/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import { passageOf } from '@/lib/page/passage';
import { askBackground, type PassageResult } from '@/lib/platform/messages';

/** Keeps the sentence of an annotation; `read` annotates it where the page's annotations are not complete. */
export function clipSentence(
  page: AnnotatedPage,
  annotation: Annotation,
  read: (text: string) => Annotation[],
): Promise<PassageResult> {
  const { text } = page;
  const passage = passageOf(text, sentenceOf(text.text, annotation), page.annotationsOf(text), read);
  return askBackground('clip.passage', { passage });
}
