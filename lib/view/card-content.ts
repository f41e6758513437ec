/** Annotation → what its card says, in the reader's language. */
import { figureText } from '@/lib/core/formats/figure-text';
import { groupDigits, inMyriads } from '@/lib/core/formats/notation';
import { familyOf, highlightOf } from '@/lib/core/highlights';
import type { Annotation, Figure, GlossaryEntry, Span, Term } from '@/lib/core/types';
import { i18n, isTraditional } from '@/lib/platform/i18n';

export interface CardContent {
  colour: string;
  kind: string;
  title: string;
  subtitle?: string;
  body?: string;
  rows: { label: string; text: string; inherited?: boolean }[];
  inner: { name: string; kind: string }[];
}

function numbers(figure: Figure): number[] {
  return [figure.value].flat().filter((value): value is number => typeof value === 'number');
}

function valueText(figure: Figure): string {
  const values = numbers(figure);
  const text = values.length > 0 ? values.map(groupDigits).join('–') : figureText(figure);
  const unit = figure.unit && figure.unit !== '%' ? ` ${figure.unit}` : (figure.unit ?? '');
  return text + unit;
}

function changeText(from: Figure, to: Figure): string | undefined {
  const [before, after] = [numbers(from)[0], numbers(to)[0]];
  if (before === undefined || after === undefined) return undefined;
  const difference = after - before;
  const sign = difference > 0 ? '+' : '';
  const share = before === 0 ? '' : ` (${sign}${groupDigits(Number(((100 * difference) / before).toFixed(1)))}%)`;
  return `${valueText(from)} → ${valueText(to)} · ${sign}${groupDigits(difference)}${share}`;
}

function figureContent(figure: Figure, all: readonly Annotation[], said: (span: Span) => string): CardContent {
  const rows: CardContent['rows'] = [];
  const row = (label: string, text: string | undefined, inherited = false) => {
    if (text) rows.push(inherited ? { label, text, inherited } : { label, text });
  };
  const from = figure.change && all[figure.change.from];
  row(i18n.t('card.metric'), figure.metric && said(figure.metric));
  if (figure.bound !== 'exact') row(i18n.t('card.bound'), i18n.t(`bound.${figure.bound}`));
  row(i18n.t('card.per'), figure.per?.map((one) => i18n.t(`per.${one}`)).join(' · '));
  const { when } = figure;
  row(i18n.t('card.when'), when && `${when.value} · ${i18n.t(`whenRole.${when.role}`)}`, when?.inherited);
  row(i18n.t('card.role'), figure.role && i18n.t(`role.${figure.role}`));
  row(i18n.t('card.audience'), figure.audience && said(figure.audience));
  row(i18n.t('card.place'), figure.place && said(figure.place));
  row(i18n.t('card.base'), figure.base && said(figure.base));
  row(i18n.t('card.change'), from?.type === 'figure' ? changeText(from, figure) : undefined);
  const myriads = numbers(figure).map((value) => inMyriads(value, isTraditional()));
  const subtitle = myriads.every(Boolean) && myriads.length > 0 ? myriads.join('–') : undefined;
  return {
    colour: familyOf(highlightOf(figure)).colour,
    kind: i18n.t(`kind.${figure.kind}`),
    title: valueText(figure),
    ...(subtitle ? { subtitle } : {}),
    rows,
    inner: [],
  };
}

function termContent(term: Term, entry: GlossaryEntry | null): CardContent {
  const names = new Map((term.inner ?? []).map((inner) => [inner.name, i18n.t(`category.${inner.category}`)]));
  const body = entry?.definition ?? (term.origin === 'pattern' ? i18n.t('card.pattern') : undefined);
  return {
    colour: familyOf(term.category).colour,
    kind: i18n.t(`category.${term.category}`),
    title: term.name,
    ...(entry?.en ? { subtitle: entry.en } : {}),
    ...(body ? { body } : {}),
    rows: [],
    inner: [...names].map(([name, kind]) => ({ name, kind })),
  };
}

/**
 * The card of an annotation. `all` is the array it stands in, `said` reads a span of the page's text,
 * `entry` is the term's glossary entry where it has one.
 */
export function cardContent(
  annotation: Annotation,
  all: readonly Annotation[],
  said: (span: Span) => string,
  entry: GlossaryEntry | null,
): CardContent {
  return annotation.type === 'term' ? termContent(annotation, entry) : figureContent(annotation, all, said);
}
