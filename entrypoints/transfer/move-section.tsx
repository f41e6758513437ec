import { i18n } from '@/lib/platform/i18n';
import { downloadMove } from '@/lib/view/transfer/write-file';
import { Writing } from './writing';

export function MoveSection() {
  return (
    <section aria-labelledby="move" data-section="move">
      <h2 id="move">{i18n.t('transfer.move')}</h2>
      <p>{i18n.t('transfer.moveHint')}</p>
      <ol>
        <li>{i18n.t('transfer.moveFirst')}</li>
        <li>
          {i18n.t('transfer.moveSecond')} <a href="#open">{i18n.t('transfer.open')}</a>
        </li>
        <li>{i18n.t('transfer.moveThird')}</li>
      </ol>
      <p class="aside">{i18n.t('transfer.moveTags')}</p>
      <Writing action="write-move" label={i18n.t('transfer.moveNow')} write={downloadMove} />
    </section>
  );
}
