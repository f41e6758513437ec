import { sentenceOf } from '@/lib/core/sentence';
import type { Annotation } from '@/lib/core/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import { passagesOn } from '@/lib/page/passage';
import { newUuid } from '@/lib/platform/ids';
import { askOnce, type PassageResult } from '@/lib/platform/messages';

/** Keeps the sentence of an annotation; `read` annotates it where the page's annotations are not complete. */
export function clipSentence(
  page: AnnotatedPage,
  annotation: Annotation,
  read: (text: string) => Annotation[],
): Promise<PassageResult> {
  const { text } = page;
  const passage = passagesOn(page, read, text).of(sentenceOf(text.text, annotation));
  // Asked again where no answer comes: the id sees to it that nothing is kept twice.
  return askOnce('clip.passage', { passage, id: newUuid() });
}
