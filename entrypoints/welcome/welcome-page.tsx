import { ShortcutList } from '@/components/shortcut-list';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { useShortcuts } from '@/lib/view/use-shortcuts';
import { RunSection } from '../options/run-section';
import { Sample } from './sample';

export function WelcomePage() {
  const assigned = useShortcuts().filter(({ keys }) => keys.length > 0);
  return (
    <>
      <header class="hero">
        <img src="/icon/96.png" width="56" height="56" alt="" />
        <div>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.lead')}</p>
        </div>
      </header>
      <Sample />
      <section>
        <RunSection label={i18n.t('welcome.when')} first="list" />
      </section>
      <section>
        <h2>{i18n.t('welcome.keys')}</h2>
        <ShortcutList rows={assigned} unassigned={i18n.t('shortcuts.unassigned')} />
      </section>
      <footer>
        <p>{i18n.t('welcome.later')}</p>
        <p>{i18n.t('welcome.privacy')}</p>
        <p class="links">
          <a href="/reader.html">{i18n.t('welcome.reader')}</a>
          <button
            type="button"
            class="link"
            data-action="options"
            onClick={() => void browser.runtime.openOptionsPage()}
          >
            {i18n.t('welcome.options')}
          </button>
        </p>
      </footer>
    </>
  );
}
