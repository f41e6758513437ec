declare module 'virtual:glossary/packed' {
  const packed: string;
  export default packed;
}

declare module 'virtual:glossary/entries' {
  import type { GlossaryEntry } from '@/lib/core/types';

  const entries: GlossaryEntry[];
  export default entries;
}
