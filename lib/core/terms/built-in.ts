/** The glossary that ships with the extension: compiled when the extension is built, unpacked when it is first asked for. */
import packed from 'virtual:glossary/packed';
import type { Glossary } from './glossary';
import { unpackGlossary } from './pack';

let unpacked: Glossary | undefined;

export function builtInGlossary(): Glossary {
  unpacked ??= unpackGlossary(packed);
  return unpacked;
}
