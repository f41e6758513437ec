/** Puts a file together, with a way to stop. */
import { useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { i18n } from '@/lib/platform/i18n';
import { useAttempts } from '@/lib/view/use-attempt';

export interface WritingProps {
  action: string;
  label: string;
  primary?: boolean;
  disabled?: boolean;
  /** Writes the file and answers its name. */
  write: (signal: AbortSignal) => Promise<string>;
}

export function Writing({ action, label, primary = false, disabled = false, write }: WritingProps) {
  const { notice, say, attempt } = useAttempts();
  const [writing, setWriting] = useState(false);
  const running = useRef<AbortController>(undefined);
  const begin = async (): Promise<void> => {
    const lifetime = new AbortController();
    running.current = lifetime;
    say(undefined);
    setWriting(true);
    try {
      const name = await write(lifetime.signal);
      say({ kind: 'done', text: i18n.t('transfer.written', [name]) });
    } catch (error) {
      if (!lifetime.signal.aborted) throw error;
      say({ kind: 'hint', text: i18n.t('transfer.stopped') });
    } finally {
      setWriting(false);
    }
  };
  return (
    <>
      <p class="buttons">
        <button
          type="button"
          class={primary ? 'primary' : 'secondary'}
          data-action={action}
          disabled={writing || disabled}
          onClick={() => attempt(begin)}
        >
          {label}
        </button>
        {writing && (
          <>
            <progress aria-label={i18n.t('transfer.writing')} />
            <button type="button" class="plain" data-action="stop-writing" onClick={() => running.current?.abort()}>
              {i18n.t('transfer.cancel')}
            </button>
          </>
        )}
      </p>
      {notice && <Notice {...notice} />}
    </>
  );
}
