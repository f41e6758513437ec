import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { DocumentView } from '@/components/document-view';
import { Notice } from '@/components/notice';
import type { TextDocument } from '@/lib/core/documents/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { readerUrl } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import { documentOf } from '@/lib/store/read-documents';
import { errorText } from '@/lib/view/error-text';
import { openFile, openPasted } from '@/lib/view/open-document';
import { annotateArticle, describePage } from './annotate';
import { followIncoming } from './incoming';
import { StartPage } from './start-page';

type Step =
  | { kind: 'start'; failure?: unknown }
  | { kind: 'opening' }
  | { kind: 'document'; document: TextDocument; kept: boolean };

function sourceText({ source: { format, name } }: TextDocument): string {
  if (format === 'sample') return i18n.t('reader.formatSample');
  return name ?? i18n.t('reader.formatPasted');
}

async function load(id: string): Promise<TextDocument> {
  const found = await documentOf(database(), id);
  if (!found) throw new DOMException('', 'DocumentGoneError');
  return found;
}

function Article({ document: shown, kept }: { document: TextDocument; kept: boolean }) {
  const title = shown.title || i18n.t('reader.untitled');
  const { address } = shown.source;
  // The text's own title, whatever it is set as, is not shown twice.
  const named = shown.blocks
    .slice(0, 4)
    .some((block) => (block.kind === 'heading' && block.level === 1) || ('text' in block && block.text === title));
  const ready = (article: HTMLElement): void => {
    document.title = title;
    describePage(shown);
    annotateArticle(article).catch((error: unknown) => console.error('Cezhu: the article is not annotated:', error));
  };
  return (
    <>
      <header class="top">
        <a class="back" href={readerUrl()}>
          {i18n.t('reader.another')}
        </a>
        <span class="from" title={sourceText(shown)}>
          {sourceText(shown)}
        </span>
        <span class="hint">{i18n.t('reader.clipHint')}</span>
      </header>
      <main>
        {!kept && <Notice kind="hint" text={i18n.t('reader.notKept')} />}
        <DocumentView blocks={shown.blocks} language={shown.language} label={title} onReady={ready}>
          {!named && <h1>{title}</h1>}
        </DocumentView>
        {address && (
          <footer class="origin">
            {i18n.t('reader.origin')}{' '}
            <a href={address} target="_blank" rel="noreferrer noopener">
              {address}
            </a>
          </footer>
        )}
      </main>
    </>
  );
}

/** Where a document is opened or, with its id, read. Each document has an address of its own. */
export function ReaderPage({ id }: { id: string | undefined }) {
  const [step, setStep] = useState<Step>(id === undefined ? { kind: 'start' } : { kind: 'opening' });
  const fail = (failure: unknown): void => setStep({ kind: 'start', failure });
  const open = async (read: () => Promise<TextDocument> | TextDocument): Promise<void> => {
    const over = document.querySelector('article') !== null;
    setStep({ kind: 'opening' });
    try {
      // Lets the browser say so before the work begins.
      await new Promise((resolve) => setTimeout(resolve, 30));
      const opened = await read();
      const kept = await askBackground('document.keep', { document: opened });
      // An article on the page is annotated already: another one gets a page anew.
      if (kept.kept && over) location.assign(readerUrl(kept.id));
      else {
        if (kept.kept) history.pushState(null, '', readerUrl(kept.id));
        setStep({ kind: 'document', document: opened, kept: kept.kept });
      }
    } catch (error) {
      console.warn('Cezhu: the document was not opened:', error);
      fail(error);
    }
  };
  useEffect(() => {
    if (id !== undefined) load(id).then((found) => setStep({ kind: 'document', document: found, kept: true }), fail);
  }, []);
  // Before the page is shown: what is pasted as soon as the reader sees it must not be lost.
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    const take = {
      file: (file: File) => void open(() => openFile(file)),
      pasted: (text: string, html: string) => void open(() => openPasted(text, html)),
    };
    followIncoming(take, lifetime.signal);
    window.addEventListener('popstate', () => location.reload(), { signal: lifetime.signal });
    return () => lifetime.abort();
  }, []);
  if (step.kind === 'document') return <Article document={step.document} kept={step.kept} />;
  return (
    <StartPage
      busy={step.kind === 'opening'}
      failure={step.kind === 'start' && step.failure !== undefined ? errorText(step.failure).trim() : undefined}
      open={(read) => void open(read)}
    />
  );
}
