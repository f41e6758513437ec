import { articleAddress, formerAddress } from '../core/article/address';

/** SHA-256 of bytes, as lower-case hex. */
export async function sha256OfBytes(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a string's UTF-8 bytes, as lower-case hex. */
export function sha256(text: string): Promise<string> {
  return sha256OfBytes(new TextEncoder().encode(text));
}

/** The key that groups an article's clippings: the address that the article is known by, hashed. */
export async function pageIdOf(url: string): Promise<string> {
  return sha256(articleAddress(url));
}

/** The key under which earlier versions kept what is of the same article; undefined where it is the same key. */
export async function formerPageIdOf(url: string): Promise<string | undefined> {
  const former = formerAddress(url);
  return former === undefined ? undefined : sha256(former);
}
