/** The glossary that ships with the extension, compiled when it is first asked for. */
import lemmas from 'virtual:glossary/lemmas';
import { compileGlossary, type Glossary, type Lemma } from './glossary';

let compiled: Glossary | undefined;

export function builtInGlossary(): Glossary {
  compiled ??= compileGlossary(lemmas);
  return compiled;
}

/** Its lemmas, for glossaries that are compiled of them and others. */
export function builtInLemmas(): readonly Lemma[] {
  return lemmas;
}
