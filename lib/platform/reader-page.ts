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

/** What a tab's page is known by: its address or, in the reader page, what stands for the document's. */
export function addressOfPage(url: string): string {
  const id = documentIn(url);
  return id === undefined ? url : documentAddress(id);
}

/** The address that a tab can show, of what a clipping was made from. */
export function addressToOpen(address: string): string {
  const id = documentIdOf(address);
  return id === undefined ? address : readerUrl(id);
}
