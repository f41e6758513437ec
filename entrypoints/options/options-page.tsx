import { i18n } from '@/lib/platform/i18n';
import { LookSection } from './look-section';

export function OptionsPage() {
  return (
    <>
      <header class="top">
        <img src="/icon/32.png" width="24" height="24" alt="" />
        <h1>{i18n.t('extension.shortName')}</h1>
      </header>
      <LookSection />
    </>
  );
}
