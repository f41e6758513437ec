/** The extension's own page for reading, and what stands for the addresses of the documents in it. */
import { documentAddress, documentIdOf, isDocumentId } from '../core/documents/address';
import { browser } from './browser';

/** Address of the reader page: with that document, or where one is opened. */
export function readerUrl(id?: string): string {
  const url = browser.runtime.getURL('/reader.html');
  return id === undefined ? url : `${url}?document=${id}`;
}

/** Is that the address of the reader page? */
export function isReader(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/reader.html')) === true;
}

/** The document that an address of the reader page names. */
export function documentIn(url: string): string | undefined {
  if (!isReader(url) || !URL.canParse(url)) return undefined;
  const id = new URL(url).searchParams.get('document') ?? '';
  return isDocumentId(id) ? id : undefined;
}

/** The snapshot of an article that the reader page shows. */
export interface SnapshotId {
  pageId: string;
  sha256: string;
  /** Where the article was published. */
  address: string;
}

/** Address of the reader page with a snapshot. */
export function snapshotUrl({ pageId, sha256, address }: SnapshotId): string {
  return `${readerUrl()}?${new URLSearchParams({ snapshot: pageId, sha: sha256, address })}`;
}

/** The snapshot that an address of the reader page names. */
export function snapshotIn(url: string): SnapshotId | undefined {
  if (!isReader(url) || !URL.canParse(url)) return undefined;
  const { searchParams } = new URL(url);
  const [pageId = '', sha256 = '', address = ''] = ['snapshot', 'sha', 'address'].map(
    (name) => searchParams.get(name) ?? '',
  );
  return isDocumentId(pageId) && isDocumentId(sha256) && address ? { pageId, sha256, address } : undefined;
}

/**
 * What a tab's page is known by: its address or, in the reader page, what stands for the document's, or the address of
 * the article of which the snapshot is.
 */
export function addressOfPage(url: string): string {
  const id = documentIn(url);
  return id === undefined ? (snapshotIn(url)?.address ?? url) : documentAddress(id);
}

/** The address that a tab can show, of what a clipping was made from. */
export function addressToOpen(address: string): string {
  const id = documentIdOf(address);
  return id === undefined ? address : readerUrl(id);
}
