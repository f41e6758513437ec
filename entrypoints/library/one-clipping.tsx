import { useRef } from 'preact/hooks';
import { Notice } from '@/components/notice';
import type { Tag } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { errorText } from '@/lib/view/error-text';
import type { Attempts } from '@/lib/view/use-attempt';
import { useLive } from '@/lib/view/use-live';
import { bulkActions } from './bulk';
import { Detail } from './detail';

export interface OneClippingProps extends Pick<Attempts, 'attempt' | 'say'> {
  id: string;
  known: readonly Tag[];
  back: () => void;
}

/** One clipping, as a link to it shows it; one that lies in the trash can be brought back. */
export function OneClipping({ id, known, back, attempt, say }: OneClippingProps) {
  const live = useLive(async () => {
    const [clipping, trashed] = await Promise.all([database().clippings.get(id), database().trash.get(id)]);
    return { clipping, trashed };
  }, [id]);
  const undo = useRef<(() => void) | undefined>(undefined);
  const restore = (): void => attempt(async () => void (await askBackground('trash.restore', { ids: [id] })));
  const found = live.kind === 'ready' ? live.value : undefined;
  return (
    <section class="alone">
      <p>
        <button type="button" class="link" data-action="back" onClick={back}>
          ← {i18n.t('library.all')}
        </button>
      </p>
      {live.kind === 'failed' && <Notice kind="failed" text={i18n.t('popup.storeFailed', [errorText(live.error)])} />}
      {found?.clipping && (
        <Detail
          clipping={found.clipping}
          known={known}
          search=""
          attempt={attempt}
          bulk={bulkActions({ attempt, say }, known, undo)}
        />
      )}
      {found && !found.clipping && found.trashed && (
        <Notice
          kind="hint"
          text={i18n.t('library.isTrashed')}
          action={{ label: i18n.t('library.restore'), run: restore }}
        />
      )}
      {found && !found.clipping && !found.trashed && <Notice kind="hint" text={i18n.t('library.isGone')} />}
    </section>
  );
}
