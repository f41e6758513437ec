/** What stands in place of the article while there is none to show. */
import { i18n } from '@/lib/platform/i18n';
import type { TabState } from '@/lib/platform/messages';
import { errorText } from '@/lib/view/error-text';

export interface StandingProps {
  state: TabState | undefined;
  error: unknown;
  progress: { have: number; total: number } | undefined;
  onAnnotate: () => void;
  onRetry: () => void;
}

interface Message {
  name: string;
  title: string;
  text?: string;
  action?: { label: string; run: () => void };
}

function messageOf({ state, error, progress, onAnnotate, onRetry }: StandingProps): Message {
  const retry = { label: i18n.t('panel.retry'), run: onRetry };
  if (error !== undefined) {
    return { name: 'failed', title: i18n.t('panel.failedTitle'), text: errorText(error), action: retry };
  }
  if (state?.kind === 'restricted') {
    const [title, text] = [i18n.t('panel.restrictedTitle'), i18n.t('panel.restrictedText')];
    return { name: 'restricted', title, text, action: retry };
  }
  if (state?.kind === 'idle' || (state?.kind === 'annotated' && !state.page.shown)) {
    const action = { label: i18n.t('panel.annotate'), run: onAnnotate };
    return { name: 'idle', title: i18n.t('panel.idleTitle'), text: i18n.t('panel.idleText'), action };
  }
  const title = progress
    ? i18n.t('panel.loadingPart', [String(progress.have), String(progress.total)])
    : i18n.t('panel.loading');
  return { name: 'loading', title };
}

export function Standing(props: StandingProps) {
  const { name, title, text, action } = messageOf(props);
  return (
    <section class="standing" data-standing={name} role={name === 'failed' ? 'alert' : 'status'}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action && (
        <button type="button" class="primary" data-action={name === 'idle' ? 'annotate' : 'retry'} onClick={action.run}>
          {action.label}
        </button>
      )}
    </section>
  );
}
