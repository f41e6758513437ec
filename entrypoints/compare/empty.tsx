import { i18n } from '@/lib/platform/i18n';

/** How to begin. */
export function Empty() {
  return (
    <section class="begin">
      <h2>{i18n.t('compare.emptyTitle')}</h2>
      <p>{i18n.t('compare.emptyText')}</p>
      <ol>
        <li>{i18n.t('compare.emptyPanel')}</li>
        <li>{i18n.t('compare.emptyClip')}</li>
        <li>{i18n.t('compare.emptyBack')}</li>
      </ol>
      <p>
        <a href="/reader.html">{i18n.t('compare.emptyReader')}</a>
      </p>
    </section>
  );
}
