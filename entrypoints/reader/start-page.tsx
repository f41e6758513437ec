import { Notice } from '@/components/notice';
import { OpenDocument } from '@/components/open-document';
import type { TextDocument } from '@/lib/core/documents/types';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { readerUrl } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import { recentDocuments } from '@/lib/store/read-documents';
import { interfaceLanguage } from '@/lib/view/language';
import { ACCEPTED, openFile, openPasted } from '@/lib/view/open-document';
import { sampleDocument } from '@/lib/view/open-document/sample';
import { useAttempts } from '@/lib/view/use-attempt';
import { useLive } from '@/lib/view/use-live';

const RECENT = 8;

export interface StartPageProps {
  busy: boolean;
  failure: string | undefined;
  open: (read: () => Promise<TextDocument> | TextDocument) => void;
}

function dayText(iso: string): string {
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { month: 'numeric', day: 'numeric' }).format(
    new Date(iso),
  );
}

function Recent() {
  const live = useLive(() => recentDocuments(database(), RECENT), []);
  const { notice, attempt } = useAttempts();
  if (live.kind !== 'ready' || live.value.length === 0) return null;
  return (
    <section class="list" data-list="documents">
      <header>
        <h2>{i18n.t('reader.recent')}</h2>
      </header>
      {notice && <Notice {...notice} />}
      <ul>
        {live.value.map(({ id, title, opened }) => {
          const name = title || i18n.t('reader.untitled');
          return (
            <li key={id} data-document={id}>
              <a href={readerUrl(id)}>{name}</a>
              <time dateTime={opened}>{dayText(opened)}</time>
              <button
                type="button"
                aria-label={i18n.t('reader.forget', [name])}
                title={i18n.t('reader.forget', [name])}
                onClick={() =>
                  attempt(async () => {
                    await askBackground('document.forget', { id });
                  })
                }
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The ways in, and what was opened lately. */
export function StartPage({ busy, failure, open }: StartPageProps) {
  return (
    <main class="start">
      <header class="intro">
        <h1>
          <img src="/icon/48.png" width="28" height="28" alt="" />
          {i18n.t('reader.title')}
        </h1>
        <p>{i18n.t('reader.lead')}</p>
      </header>
      {busy && (
        <p class="working" role="status">
          {i18n.t('reader.reading')} <progress aria-label={i18n.t('reader.reading')} />
        </p>
      )}
      {failure !== undefined && <Notice kind="failed" text={failure} />}
      <OpenDocument
        accept={ACCEPTED}
        busy={busy}
        strings={{
          sample: i18n.t('reader.sample'),
          sampleHint: i18n.t('reader.sampleHint'),
          paste: i18n.t('reader.paste'),
          pasteHint: i18n.t('reader.pasteHint'),
          pasteHere: i18n.t('reader.pasteHere'),
          read: i18n.t('reader.read'),
          file: i18n.t('reader.file'),
          fileHint: i18n.t('reader.fileHint'),
        }}
        onSample={() => open(() => sampleDocument(interfaceLanguage()))}
        onText={(text) => open(() => openPasted(text, ''))}
        onFile={(file) => open(() => openFile(file))}
      />
      <Recent />
    </main>
  );
}
