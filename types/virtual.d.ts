declare module 'virtual:glossary/lemmas' {
  import type { Lemma } from '@/lib/core/terms/glossary';

  const lemmas: Lemma[];
  export default lemmas;
}

declare module 'virtual:glossary/entries' {
  import type { GlossaryEntry } from '@/lib/core/types';

  const entries: GlossaryEntry[];
  export default entries;
}
