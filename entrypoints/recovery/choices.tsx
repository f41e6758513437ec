import { useState } from 'preact/hooks';
import { i18n } from '@/lib/platform/i18n';
import { askBackground, type StoreIllness } from '@/lib/platform/messages';

export interface ChoicesProps {
  illness: StoreIllness;
  /** What is wrong after the choice; null where nothing is any longer. */
  settle: (found: StoreIllness | null) => void;
  attempt: (work: () => Promise<void>) => void;
}

function Accept({ settle, attempt }: ChoicesProps) {
  const accept = async (): Promise<void> => settle(await askBackground('store.accept', {}));
  return (
    <section class="choice-card" data-choice="accept">
      <h3>{i18n.t('recovery.acceptTitle')}</h3>
      <p>{i18n.t('recovery.acceptHint')}</p>
      <button type="button" class="secondary" onClick={() => attempt(accept)}>
        {i18n.t('recovery.accept')}
      </button>
    </section>
  );
}

/** Asked twice, the second time with a tick: nothing brings back what is erased here. */
function StartAnew({ settle, attempt }: ChoicesProps) {
  const [asked, ask] = useState(false);
  const [understood, understand] = useState(false);
  const startAnew = async (): Promise<void> => settle(await askBackground('store.startAnew', {}));
  return (
    <section class="choice-card" data-choice="anew">
      <h3>{i18n.t('recovery.anewTitle')}</h3>
      <p>{i18n.t('recovery.anewHint')}</p>
      {asked ? (
        <div class="confirm">
          <label>
            <input type="checkbox" checked={understood} onChange={(event) => understand(event.currentTarget.checked)} />
            <span>{i18n.t('recovery.anewConfirm')}</span>
          </label>
          <button type="button" class="secondary danger" disabled={!understood} onClick={() => attempt(startAnew)}>
            {i18n.t('recovery.anewNow')}
          </button>
        </div>
      ) : (
        <button type="button" class="secondary" onClick={() => ask(true)}>
          {i18n.t('recovery.anew')}
        </button>
      )}
    </section>
  );
}

/** What can be done besides restoring: only what the reader says is done, nothing by itself. */
export function Choices(props: ChoicesProps) {
  const { kind } = props.illness;
  if (kind === 'lost') return <Accept {...props} />;
  return kind === 'unreadable' ? <StartAnew {...props} /> : null;
}
