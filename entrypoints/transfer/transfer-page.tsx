import { Notice } from '@/components/notice';
import { PageNav } from '@/components/page-nav';
import { i18n } from '@/lib/platform/i18n';
import { pageNav } from '@/lib/view/page-links';
import { useStoreNotice } from '@/lib/view/use-store-notice';
import { BackupSection } from './backup-section';
import { MoveSection } from './move-section';
import { OpenSection } from './open-section';
import { ShareSection } from './share-section';

/** The ways of the reader's data out of this browser, and back into it. */
export function TransferPage() {
  const storeNotice = useStoreNotice();
  return (
    <>
      <PageNav current="transfer" {...pageNav()} />
      <main>
        <h1>{i18n.t('transfer.title')}</h1>
        {storeNotice && <Notice {...storeNotice} />}
        <p class="lead">{i18n.t('transfer.lead')}</p>
        <BackupSection />
        <MoveSection />
        <ShareSection />
        <OpenSection />
      </main>
    </>
  );
}
