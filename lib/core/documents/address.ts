/**
 * What stands for the address of an opened document: the same on every device and in every browser, unlike the
 * address of the page that shows it.
 */
const SCHEME = 'cezhu-document:';
const ID = /^[0-9a-f]{64}$/;

/** `id` is the document's, see identity.ts. */
export function documentAddress(id: string): string {
  return SCHEME + id;
}

/** The id in such an address; undefined for any other. */
export function documentIdOf(address: string): string | undefined {
  const id = address.startsWith(SCHEME) ? address.slice(SCHEME.length) : '';
  return ID.test(id) ? id : undefined;
}

export function isDocumentId(id: string): boolean {
  return ID.test(id);
}
