import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { PageNav } from '@/components/page-nav';
import { i18n } from '@/lib/platform/i18n';
import { askBackground, type StoreIllness } from '@/lib/platform/messages';
import { pageNav } from '@/lib/view/page-links';
import { useAttempts } from '@/lib/view/use-attempt';
import { Backups } from './backups';
import { Choices } from './choices';
import { Findings } from './findings';

/** What is wrong; null where nothing is, undefined while it is being looked at. */
export type Examined = StoreIllness | null | undefined;

export function RecoveryPage() {
  const [examined, setExamined] = useState<Examined>();
  const { notice, say, attempt } = useAttempts('recovery.failed');
  const settle = (found: StoreIllness | null): void => {
    setExamined(found);
    say(found ? undefined : { kind: 'done', text: i18n.t('recovery.done') });
  };
  // What is shown stays meanwhile: the message of a restore, with its way back, is part of it.
  const look = async (): Promise<void> => {
    setExamined(await askBackground('store.health', {}));
  };
  useEffect(() => attempt(look), []);
  return (
    <>
      <PageNav {...pageNav()} current="recovery" />
      <header class="top">
        <img src="/icon/32.png" width="24" height="24" alt="" />
        <h1>{i18n.t('recovery.title')}</h1>
      </header>
      {notice && <Notice {...notice} />}
      <Findings examined={examined} again={() => attempt(look)} />
      {examined && <h2 class="choices">{i18n.t('recovery.choices')}</h2>}
      {examined !== undefined && (
        <Backups
          files
          isSound={examined === null}
          isReadable={examined === null || examined.kind === 'lost'}
          restored={() => attempt(look)}
        />
      )}
      {examined && <Choices illness={examined} settle={settle} attempt={attempt} />}
    </>
  );
}
