/** How far the engine agrees with people who annotated figures and their context. */
import type { Annotation, Figure, Span } from '@/lib/core/types';

export const FIELDS = ['when', 'role', 'audience', 'place', 'base', 'per'] as const;
export type Field = (typeof FIELDS)[number];

interface Said {
  text: string;
  /** Said outside the figure's own sentence: the engine may leave it out. */
  inherited?: boolean;
}

interface AnnotatedFigure extends Span {
  text: string;
  kind: Figure['kind'];
  value: Figure['value'];
  unit: string | null;
  bound: Figure['bound'];
  metric: string | null;
  context?: { role?: string; per?: string[] } & Partial<Record<'when' | 'audience' | 'place' | 'base', Said>>;
}

/** An article of tests/fixtures/annotated or annotated-unseen; offsets count code units of `text`. */
export interface AnnotatedArticle {
  id: string;
  text: string;
  figures: AnnotatedFigure[];
  optionalFigures: Span[];
  /** Pairs of indexes into `figures`. */
  changes: [number, number][];
}

export interface Share {
  right: number;
  of: number;
}

export interface Agreement extends Record<Field | 'read' | 'bound' | 'metric' | 'changes', Share> {
  /** Figures that nobody annotated. */
  extra: number;
}

function bigrams(text: string): string[] {
  return text.length < 2 ? [text] : [...text].slice(1).map((_, at) => text.slice(at, at + 2));
}

/** Sørensen–Dice coefficient over pairs of characters. */
function dice(a: string, b: string): number {
  const [pairs, others] = [bigrams(a), bigrams(b)];
  const left = [...others];
  let shared = 0;
  for (const pair of pairs) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (pairs.length + others.length);
}

/** Two readers who mean the same may take more or fewer words: 博士, 全职引进的博士. */
function areAlike(got: string | undefined, want: string | undefined): boolean {
  if (got === want) return true;
  if (!got || !want || got.length > 2 * want.length + 2) return false;
  return got.includes(want) || want.includes(got) || dice(got, want) >= 0.5;
}

function isRead(figure: Figure, want: AnnotatedFigure): boolean {
  const sameValue = JSON.stringify(round(figure.value)) === JSON.stringify(round(want.value));
  return figure.kind === want.kind && sameValue && (want.unit === null || figure.unit === want.unit);
}

function round(value: Figure['value']): unknown {
  return [value].flat().map((one) => (typeof one === 'number' ? Number(one.toPrecision(8)) : one));
}

function saidOf(text: string, figure: Figure, field: Field): string | undefined {
  if (field === 'role') return figure.role;
  if (field === 'per') return figure.per && [...figure.per].sort().join();
  if (field === 'when') return figure.when && `${figure.when.value} ${figure.when.role}`;
  const span = figure[field];
  return span && text.slice(span.start, span.end);
}

function wantedOf(want: AnnotatedFigure, field: Field): string | undefined {
  const { context = {} } = want;
  if (field === 'role') return context.role;
  if (field === 'per') return context.per && [...context.per].sort().join();
  return context[field]?.text;
}

function compareContext(text: string, figure: Figure, want: AnnotatedFigure, agreement: Agreement): void {
  for (const field of FIELDS) {
    const [got, wanted] = [saidOf(text, figure, field), wantedOf(want, field)];
    const mayLack = field !== 'role' && field !== 'per' && want.context?.[field]?.inherited;
    if ((got === undefined && wanted === undefined) || (got === undefined && mayLack)) continue;
    const isText = field === 'audience' || field === 'place' || field === 'base';
    agreement[field].of++;
    if (isText ? areAlike(got, wanted) : got === wanted) agreement[field].right++;
  }
}

function none(): Agreement {
  const share = (): Share => ({ right: 0, of: 0 });
  return {
    read: share(),
    bound: share(),
    metric: share(),
    changes: share(),
    when: share(),
    role: share(),
    audience: share(),
    place: share(),
    base: share(),
    per: share(),
    extra: 0,
  };
}

/** Compares `annotate`'s result on each article with what people wrote; each figure found answers for one of theirs. */
export function agreementOn(
  articles: readonly AnnotatedArticle[],
  annotate: (text: string) => readonly Annotation[],
): Agreement {
  const agreement = none();
  for (const { text, figures, optionalFigures, changes } of articles) {
    const all = annotate(text);
    const found = all.filter((one): one is Figure => one.type === 'figure');
    const partners = new Map<AnnotatedFigure, Figure>();
    const used = new Set<Figure>();
    for (const want of figures) {
      agreement.read.of++;
      const figure = found.find((one) => !used.has(one) && overlaps(one, want) && isRead(one, want));
      if (!figure) continue;
      used.add(figure);
      partners.set(want, figure);
      agreement.read.right++;
      agreement.bound.of++;
      if (figure.bound === want.bound) agreement.bound.right++;
      if (want.metric) {
        agreement.metric.of++;
        if (areAlike(saidMetric(text, figure), want.metric)) agreement.metric.right++;
      }
      if (want.context) compareContext(text, figure, want, agreement);
    }
    for (const [from, to] of changes) {
      agreement.changes.of++;
      const [a, b] = [partners.get(figures[from] as AnnotatedFigure), partners.get(figures[to] as AnnotatedFigure)];
      if (b?.change && all[b.change.from] === a) agreement.changes.right++;
    }
    const known = [...figures, ...optionalFigures];
    agreement.extra += found.filter((one) => !used.has(one) && !known.some((each) => overlaps(one, each))).length;
  }
  return agreement;
}

function saidMetric(text: string, { metric }: Figure): string | undefined {
  return metric && text.slice(metric.start, metric.end);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
