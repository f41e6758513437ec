/** SHA-256 of bytes, as lower-case hex. */
export async function sha256OfBytes(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a string's UTF-8 bytes, as lower-case hex. */
export function sha256(text: string): Promise<string> {
  return sha256OfBytes(new TextEncoder().encode(text));
}

/** The key that groups a page's clippings: its address without the fragment, hashed. */
export async function pageIdOf(url: string): Promise<string> {
  const hash = url.indexOf('#');
  return sha256(hash < 0 ? url : url.slice(0, hash));
}
