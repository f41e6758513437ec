import { useLayoutEffect, useState } from 'preact/hooks';
import { DocumentView } from '@/components/document-view';
import { Notice } from '@/components/notice';
import { snapshotBlocks } from '@/lib/core/clippings/snapshot-blocks';
import type { Snapshot } from '@/lib/core/clippings/types';
import { browser } from '@/lib/platform/browser';
import { sha256 } from '@/lib/platform/hash';
import { i18n } from '@/lib/platform/i18n';
import { type SnapshotId, snapshotUrl } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import { type SnapshotEntry, snapshotEntries, snapshotOf } from '@/lib/store/read-snapshots';
import { errorText } from '@/lib/view/error-text';
import { annotateArticle, describePage } from './annotate';
import './snapshot.css';

/** Hex digits of the hash that are shown; the whole stands in the tip. */
const SHOWN_DIGITS = 12;

interface Opened {
  snapshot: Snapshot;
  /** Its text has the hash that was taken with it. */
  verified: boolean;
  others: SnapshotEntry[];
}

async function open({ pageId, sha256: wanted }: SnapshotId): Promise<Opened> {
  const snapshot = await snapshotOf(database(), pageId, wanted);
  if (!snapshot) throw new DOMException('', 'SnapshotGoneError');
  const others = (await snapshotEntries(database(), pageId)).filter((one) => one.sha256 !== wanted);
  return { snapshot, verified: (await sha256(snapshot.text)) === wanted, others };
}

function timeText(iso: string): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), format).format(new Date(iso));
}

function Article({ opened: { snapshot, verified, others } }: { opened: Opened }) {
  const { url, title, text, taken, facts } = snapshot;
  const ready = (article: HTMLElement): void => {
    document.title = title;
    describePage({ title, blocks: [], source: { format: 'html', address: facts.address ?? url } });
    annotateArticle(article).catch((error: unknown) => console.error('Cezhu: the snapshot is not annotated:', error));
  };
  return (
    <>
      <header class="top">
        <span class="from" data-snapshot={snapshot.sha256}>
          {i18n.t('snapshot.title', [timeText(taken)])}
        </span>
        {verified && (
          <span class="hint" data-verified title={`SHA-256 ${snapshot.sha256}`}>
            {i18n.t('snapshot.verified')} · SHA-256 {snapshot.sha256.slice(0, SHOWN_DIGITS)}…
          </span>
        )}
      </header>
      <main class="snapshot">
        {!verified && <Notice kind="failed" text={i18n.t('snapshot.broken')} />}
        <Notice kind="hint" text={i18n.t('snapshot.hint')} />
        <header class="about-snapshot">
          <h1>{facts.title ?? title}</h1>
          <p>{[facts.source ?? facts.issuer, facts.published, facts.documentNumber].filter(Boolean).join(' · ')}</p>
        </header>
        <DocumentView blocks={snapshotBlocks(text)} label={facts.title ?? title} onReady={ready} />
        <footer class="origin">
          {i18n.t('snapshot.origin')}{' '}
          <a href={url} target="_blank" rel="noreferrer noopener">
            {url}
          </a>
          {others.map((other) => (
            <p key={other.sha256}>
              <a href={snapshotUrl({ ...other, address: url })}>{i18n.t('snapshot.other', [timeText(other.taken)])}</a>
            </p>
          ))}
        </footer>
      </main>
    </>
  );
}

/** An article as it was when it was clipped from, with today's annotations; without the network. */
export function SnapshotPage({ id }: { id: SnapshotId }) {
  const [opened, setOpened] = useState<Opened>();
  const [failure, setFailure] = useState<unknown>();
  useLayoutEffect(() => {
    open(id).then(setOpened, setFailure);
  }, []);
  if (opened) return <Article opened={opened} />;
  return (
    <main class="start">
      {failure === undefined ? (
        <p role="status">{i18n.t('snapshot.opening')}</p>
      ) : (
        <Notice kind="failed" text={errorText(failure)} />
      )}
    </main>
  );
}
