/** Annotation → what its card says, in the reader's language. */
import { figureText } from '@/lib/core/formats/figure-text';
import { groupDigits, inMyriads } from '@/lib/core/formats/notation';
import type { UserEntry } from '@/lib/core/glossaries/types';
import { highlightOf } from '@/lib/core/highlights';
import { familyColour } from '@/lib/core/look';
import {
  type Annotation,
  type Figure,
  type GlossaryEntry,
  type Place,
  REGIONS,
  type Span,
  type Term,
} from '@/lib/core/types';
import { i18n, isTraditional } from '@/lib/platform/i18n';
import { dateWords } from './date-words';
import { unitWords } from './unit-words';

export interface CardRow {
  label: string;
  text: string;
  /** Said in an earlier sentence or a heading. */
  inherited?: boolean;
  /** The text does not say, though a reader who compares would ask; `text` tells so. */
  missing?: boolean;
  /** The reader's own word. */
  edited?: boolean;
  /** What the value is of: it stands right under it. */
  lead?: boolean;
}

export interface CardContent {
  colour: string;
  kind: string;
  title: string;
  subtitle?: string;
  /** The reader has corrected it. */
  edited?: boolean;
  body?: string;
  rows: CardRow[];
  inner: { name: string; kind: string; term: Term }[];
  /** Keeping the term from being annotated, or editing it where it is the reader's own. */
  action?: { kind: 'switchOff' | 'edit'; label: string };
  /** A figure's value to be copied: for a table cell (1600000), and as the card has it (1,600,000 人). */
  copies?: { plain: string; shown: string };
}

type Valued = Pick<Figure, 'kind' | 'value' | 'unit'>;

function numbers({ value }: Pick<Figure, 'value'>): number[] {
  return [value].flat().filter((one): one is number => typeof one === 'number');
}

function valueText(figure: Valued): string {
  const values = numbers(figure);
  if (values.length === 0) return String([figure.value].flat().map(dateWords).join('–'));
  const unit = unitWords(figure);
  return values.map(groupDigits).join('–') + (unit && unit !== '%' ? ` ${unit}` : unit);
}

/** The figure with the reader's value and unit in the place of what was read. */
function asCorrected(figure: Figure): Figure {
  const { value = figure.value, unit = figure.unit } = figure.edits ?? {};
  return { ...figure, value, ...(unit === undefined ? {} : { unit }) };
}

function changeText(from: Valued, to: Valued): string | undefined {
  const [before, after] = [numbers(from)[0], numbers(to)[0]];
  if (before === undefined || after === undefined) return undefined;
  const difference = after - before;
  const sign = difference > 0 ? '+' : '';
  const share = before === 0 ? '' : ` (${sign}${groupDigits(Number(((100 * difference) / before).toFixed(1)))}%)`;
  return `${valueText(from)} → ${valueText(to)} · ${sign}${groupDigits(difference)}${share}`;
}

/** The glossary has up to a dozen wordings of some terms: the first are the usual ones. */
const MOST_ALIASES = 5;

/** What a reader asks of a number of each sort: what the text leaves out of this the card says so. */
const MEASURING: ReadonlySet<Figure['kind']> = new Set(['count', 'money', 'measure', 'percent', 'point', 'multiple']);

/** 全市, with the place that it stands for. */
function placeText(place: Place, said: (span: Span) => string): string {
  const word = said(place);
  return place.referent ? i18n.t('card.standsFor', [word, said(place.referent)]) : word;
}

/** 160万 · 至少: the other notation of large numbers, and the bound in words. */
function subtitleOf(figure: Figure): string | undefined {
  const myriads = numbers(figure).map((value) => inMyriads(value, isTraditional()));
  const parts: string[] = [];
  if (myriads.every(Boolean) && myriads.length > 0) parts.push(myriads.join('–'));
  if (figure.bound !== 'exact') parts.push(i18n.t(`bound.${figure.bound}`));
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

function contextRows(figure: Figure, said: (span: Span) => string): CardRow[] {
  const rows: CardRow[] = [];
  const { metric, when, role, audience, place, base, per, edits = {} } = figure;
  const row = (
    label: string,
    text: string | undefined,
    inherited: boolean | undefined,
    isAsked = false,
    edit?: string,
  ) => {
    if (edit) rows.push({ label, text: edit, edited: true });
    else if (text && edit === undefined) rows.push({ label, text, ...(inherited ? { inherited } : {}) });
    else if (isAsked) rows.push({ label, text: i18n.t('card.unsaid'), missing: true });
  };
  const isMeasuring = MEASURING.has(figure.kind);
  const isFor = role === 'entitlement' || role === 'requirement';
  const isOf = role === 'share' || role === 'growth';
  row(i18n.t('card.metric'), metric && said(metric), metric?.inherited, isMeasuring, edits.metric);
  for (const first of rows) first.lead = true;
  row(i18n.t('card.per'), per?.map((one) => i18n.t(`per.${one}`)).join(' · '), false);
  row(i18n.t('card.audience'), audience && said(audience), audience?.inherited, isFor, edits.audience);
  row(i18n.t('card.place'), place && placeText(place, said), place?.inherited, isMeasuring, edits.place);
  const whenText = when && `${dateWords(when.value)} · ${i18n.t(`whenRole.${when.role}`)}`;
  row(i18n.t('card.when'), whenText, when?.inherited, isMeasuring, edits.when && dateWords(edits.when));
  row(i18n.t('card.role'), role && i18n.t(`role.${role}`), false, isMeasuring);
  row(i18n.t('card.base'), base && said(base), base?.inherited, isOf);
  return rows;
}

function figureContent(figure: Figure, all: readonly Annotation[], said: (span: Span) => string): CardContent {
  const rows = contextRows(figure, said);
  const corrected = asCorrected(figure);
  const from = figure.change && all[figure.change.from];
  const change = from?.type === 'figure' ? changeText(asCorrected(from), corrected) : undefined;
  if (change) rows.push({ label: i18n.t('card.change'), text: change });
  // What was read stays in sight beside what the reader has put in its place.
  if (valueText(corrected) !== valueText(figure)) {
    rows.push({ label: i18n.t('card.asRead'), text: valueText(figure) });
  }
  const subtitle = subtitleOf(corrected);
  return {
    colour: familyColour(highlightOf(figure)),
    kind: i18n.t(`kind.${figure.kind}`),
    title: valueText(corrected),
    ...(figure.edits ? { edited: true } : {}),
    ...(subtitle ? { subtitle } : {}),
    rows,
    inner: [],
    copies: { plain: figureText(corrected), shown: valueText(corrected) },
  };
}

/** 2019– , 2008–2017, or nothing. */
function yearsText({ since, until }: GlossaryEntry): string | undefined {
  return since || until ? `${since ?? ''}–${until ?? ''}` : undefined;
}

/** What is known of a term besides its meaning: fields that the glossary leaves empty have no row. */
function entryRows(entry: GlossaryEntry): CardRow[] {
  const { level, issuer, source, aliases, regional = {} } = entry;
  const elsewhere = REGIONS.flatMap((region) => {
    const words = regional[region];
    return words ? [`${i18n.t(`level.${region}`)} ${words.join('、')}`] : [];
  });
  const rows: [label: string, text: string | undefined][] = [
    [i18n.t('card.level'), level && i18n.t(`level.${level}`)],
    [i18n.t('card.issuer'), issuer],
    [i18n.t('card.years'), yearsText(entry)],
    [i18n.t('card.source'), source],
    [i18n.t('card.aliases'), aliases?.slice(0, MOST_ALIASES).join('、')],
    [i18n.t('card.regional'), elsewhere.join('；')],
  ];
  return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

function isOwn(entry: GlossaryEntry | UserEntry): entry is UserEntry {
  return 'glossary' in entry;
}

/** What the reader has noted of a term of their own. */
function ownRows({ glossary, aliases }: UserEntry): CardRow[] {
  const shown = aliases.slice(0, MOST_ALIASES).join('、');
  return [
    { label: i18n.t('card.glossary'), text: glossary },
    ...(shown ? [{ label: i18n.t('card.aliases'), text: shown }] : []),
  ];
}

/** What can be done about a term: none is offered for what two terms make together. */
function termAction({ origin }: Term): CardContent['action'] {
  if (origin === 'user') return { kind: 'edit', label: i18n.t('card.editTerm') };
  return origin === 'glossary' ? { kind: 'switchOff', label: i18n.t('card.switchOff') } : undefined;
}

function termContent(term: Term, entry: GlossaryEntry | UserEntry | null): CardContent {
  const inner = new Map((term.inner ?? []).map((each) => [each.name, each]));
  const own = entry && isOwn(entry) ? entry : null;
  const builtIn = entry && !isOwn(entry) ? entry : null;
  const body = own?.note || builtIn?.definition || (term.origin === 'pattern' ? i18n.t('card.pattern') : undefined);
  const action = termAction(term);
  return {
    colour: familyColour(term.category),
    kind: i18n.t(`category.${term.category}`),
    title: term.name,
    ...(builtIn?.en ? { subtitle: builtIn.en } : {}),
    ...(body ? { body } : {}),
    rows: own ? ownRows(own) : builtIn ? entryRows(builtIn) : [],
    inner: [...inner.values()].map((each) => ({
      name: each.name,
      kind: i18n.t(`category.${each.category}`),
      term: each,
    })),
    ...(action ? { action } : {}),
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
  entry: GlossaryEntry | UserEntry | null,
): CardContent {
  return annotation.type === 'term' ? termContent(annotation, entry) : figureContent(annotation, all, said);
}
