import type { Comparison } from '@/lib/view/compare/use-comparison';
import type { QueryState } from '@/lib/view/compare/use-query';
import type { Attempts } from '@/lib/view/use-attempt';

/** A comparison that has been read. */
export type Ready = Extract<Comparison, { kind: 'ready' }>;

export type PartProps = QueryState & { comparison: Ready } & Pick<Attempts, 'attempt' | 'say'>;
