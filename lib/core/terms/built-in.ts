/** The glossary that ships with the extension, compiled when it is first asked for. */
import lemmas from 'virtual:glossary/lemmas';
import { compileGlossary, type Glossary } from './glossary';

let compiled: Glossary | undefined;

export function builtInGlossary(): Glossary {
  compiled ??= compileGlossary(lemmas);
  return compiled;
}
