import { Notice } from '@/components/notice';
import { PageNav } from '@/components/page-nav';
import { i18n } from '@/lib/platform/i18n';
import { pageNav } from '@/lib/view/page-links';
import { useAttempts } from '@/lib/view/use-attempt';
import { useSites } from '@/lib/view/use-sites';
import { LookSection } from './look-section';
import { RunSection } from './run-section';
import { ShortcutSection } from './shortcut-section';
import { SiteRulesSection } from './site-rules-section';

function More() {
  return (
    <ul class="links">
      <li>
        <a href="/glossary.html">{i18n.t('glossary.title')}</a>
      </li>
      <li>
        <a href="/recovery.html">{i18n.t('recovery.title')}</a>
      </li>
      <li>
        <a href="/welcome.html">{i18n.t('options.welcome')}</a>
      </li>
    </ul>
  );
}

export function OptionsPage() {
  const [sites, change] = useSites();
  const { notice, attempt } = useAttempts();
  const resume = async (): Promise<void> => {
    await change((now) => ({ ...now, paused: false }));
  };
  const sections = [
    {
      id: 'when',
      title: i18n.t('options.when'),
      body: <RunSection label={i18n.t('options.whenHint')} first="click" />,
    },
    { id: 'sites', title: i18n.t('options.sites'), body: <SiteRulesSection /> },
    { id: 'look', title: i18n.t('look.title'), body: <LookSection /> },
    { id: 'shortcuts', title: i18n.t('options.shortcuts'), body: <ShortcutSection /> },
    { id: 'more', title: i18n.t('options.more'), body: <More /> },
  ];
  return (
    <>
      <PageNav {...pageNav()} current="options" />
      <header class="top">
        <img src="/icon/32.png" width="24" height="24" alt="" />
        <h1>{i18n.t('options.title')}</h1>
      </header>
      {sites?.paused && (
        <Notice
          kind="hint"
          text={i18n.t('options.paused')}
          action={{ label: i18n.t('options.resume'), run: () => attempt(resume) }}
        />
      )}
      {notice && <Notice {...notice} />}
      <div class="columns">
        <nav class="sections" aria-label={i18n.t('options.sections')}>
          {sections.map(({ id, title }) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </nav>
        <div>
          {sections.map(({ id, title, body }) => (
            <section key={id} id={id} class="option-section">
              <h2>{title}</h2>
              {body}
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
