import type { NoticeProps } from '@/components/notice';
import { i18n } from '@/lib/platform/i18n';

/** The passage has been clipped before: shows the reader which clipping that is, and offers to keep another. */
export function knownNotice(id: string, again: () => void): NoticeProps {
  const item = document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  item?.scrollIntoView({ block: 'nearest' });
  return { kind: 'hint', text: i18n.t('clipping.known'), action: { label: i18n.t('clipping.anyway'), run: again } };
}
