/** Bytes of an id: 72 bits, so that even millions of them do not meet. */
const BYTES = 9;

/** A random id of twelve letters: short, since a glossary has up to hundreds of thousands. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
