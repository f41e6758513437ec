/**
 * Charts by Observable Plot, loaded when the first is drawn. Extension pages take no style elements: Plot's own is left
 * out before the chart is put into the page, and compare.css has its rules.
 */
import type * as PlotLibrary from '@observablehq/plot';
import { type ChartKind, type ChartPoint, ladderOrder, placeOrder } from '@/lib/core/compare/chart';

export interface PlotLook {
  width: number;
  /** CSS colours of text and ground. */
  ink: string;
  paper: string;
  faint: string;
}

export interface PlotWords {
  number: (value: number) => string;
  /** With its sign: ≥160万. */
  value: (point: ChartPoint) => string;
  place: (place: string) => string;
  unit: string;
}

/** Places that are told apart by colour and shape; more nobody can. */
export const MOST_PLACES = 8;

/** Okabe and Ito's colours, darkened or lightened to a contrast of 3 with white and with dark grey. */
const COLOURS = ['#0072b2', '#d55e00', '#009473', '#b3689a', '#9a7d00', '#3a93c8', '#c2410c', '#6b7280'];
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross', 'wye', 'asterisk'] as const;
const DASHES = '5 4';

type Plot = typeof PlotLibrary;
type Marks = PlotLibrary.Markish[];

/** A bound or a target is no measured value: its mark is open. */
function isOpen({ bound, target, min, max }: ChartPoint): boolean {
  return bound !== 'exact' || target || min !== max;
}

function dots(plot: Plot, points: readonly ChartPoint[], at: object, look: PlotLook): Marks {
  const shared = { ...at, stroke: 'place', symbol: 'place', r: 5, strokeWidth: 1.8 };
  return [
    plot.dot(points.filter(isOpen), { ...shared, fill: look.paper }),
    plot.dot(
      points.filter((point) => !isOpen(point)),
      { ...shared, fill: 'place' },
    ),
  ];
}

/** A line is drawn where a place has one value a year: through several it would say what nobody has said. */
function linesOf(points: readonly ChartPoint[]): { solid: ChartPoint[]; dashed: ChartPoint[] } {
  const solid: ChartPoint[] = [];
  const dashed: ChartPoint[] = [];
  for (const place of new Set(points.map((point) => point.place))) {
    const own = points.filter((point) => point.place === place && point.min === point.max);
    const sorted = own.sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
    const measured = sorted.filter(({ target }) => !target);
    if (new Set(measured.map(({ time }) => time)).size < measured.length) continue;
    solid.push(...measured);
    const last = measured.at(-1);
    const aims = sorted.filter(({ target, time = 0 }) => target && time > (last?.time ?? 0));
    if (last && aims.length === 1) dashed.push(last, ...aims);
  }
  return { solid, dashed };
}

function timeMarks(plot: Plot, points: readonly ChartPoint[], words: PlotWords, look: PlotLook): Marks {
  const dated = points.filter(({ time }) => time !== undefined);
  const { solid, dashed } = linesOf(dated);
  const line = { x: 'time', y: 'max', z: 'place', stroke: 'place', strokeWidth: 1.8 };
  return [
    plot.line(solid, line),
    plot.line(dashed, { ...line, strokeDasharray: DASHES }),
    plot.ruleX(
      dated.filter(({ min, max }) => min !== max),
      { x: 'time', y1: 'min', y2: 'max', stroke: 'place', strokeWidth: 1.8 },
    ),
    ...dots(plot, dated, { x: 'time', y: 'max' }, look),
    plot.text(dated, {
      x: 'time',
      y: 'max',
      text: words.value,
      dy: -12,
      fill: look.ink,
      stroke: look.paper,
      strokeWidth: 4,
    }),
  ];
}

function bandMarks(
  plot: Plot,
  points: readonly ChartPoint[],
  y: 'place' | 'audience',
  words: PlotWords,
  look: PlotLook,
): Marks {
  const ends = { y, x1: 'min', x2: 'max' };
  // Values of several years are no rivals: each says its own.
  const years = new Set(points.map(({ year }) => year)).size > 1;
  return [
    plot.ruleY(points, {
      y,
      x1: (point: ChartPoint) => Math.min(0, point.min),
      x2: 'max',
      stroke: look.faint,
      strokeOpacity: 0.35,
    }),
    plot.ruleY(
      points.filter(({ min, max }) => min !== max),
      { ...ends, stroke: 'place', strokeWidth: 3 },
    ),
    ...dots(plot, points, { x: 'max', y }, look),
    plot.text(points, {
      x: 'max',
      y,
      text: (point: ChartPoint) => [words.value(point), years ? point.year : ''].filter(Boolean).join(' · '),
      dx: 10,
      textAnchor: 'start',
      fill: look.ink,
      stroke: look.paper,
      strokeWidth: 4,
    }),
  ];
}

function changeMarks(plot: Plot, points: readonly ChartPoint[], words: PlotWords, look: PlotLook): Marks {
  const changes = points.filter(({ from }) => from !== undefined);
  return [
    plot.arrow(changes, {
      x1: 'from',
      x2: 'max',
      y1: 'place',
      y2: 'place',
      stroke: 'place',
      strokeWidth: 2,
      headLength: 9,
    }),
    plot.dot(changes, { x: 'from', y: 'place', r: 4, fill: look.paper, stroke: 'place' }),
    plot.text(changes, {
      x: 'max',
      y: 'place',
      dy: -11,
      text: (point: ChartPoint) => `${words.number(point.from ?? 0)} → ${words.value(point)}`,
      fill: look.ink,
      stroke: look.paper,
      strokeWidth: 4,
    }),
  ];
}

/** The points that a chart can show, of the places that can be told apart. */
export function drawable(kind: ChartKind, points: readonly ChartPoint[]): ChartPoint[] {
  const fitting = points.filter((point) => {
    if (kind === 'time') return point.time !== undefined;
    if (kind === 'ladder') return point.audience !== '';
    return kind === 'places' || point.from !== undefined;
  });
  if (kind === 'places') return fitting;
  const places = new Set(placeOrder(fitting).slice(0, MOST_PLACES));
  return fitting.filter(({ place }) => places.has(place));
}

/** An SVG of the chart. `points` are those that `drawable` has let through. */
export async function drawChart(
  kind: ChartKind,
  points: readonly ChartPoint[],
  words: PlotWords,
  look: PlotLook,
): Promise<SVGSVGElement> {
  const plot = await import('@observablehq/plot');
  const places = placeOrder(points);
  const times = [...new Set(points.flatMap(({ time }) => time ?? []))].sort((a, b) => a - b);
  const longest = (names: readonly string[]): number => Math.max(4, ...names.map((name) => Math.min(12, name.length)));
  const rungs = ladderOrder(points);
  const rows = kind === 'ladder' ? rungs : places.map(words.place);
  const isTime = kind === 'time';
  const marks = isTime
    ? timeMarks(plot, points, words, look)
    : kind === 'change'
      ? changeMarks(plot, points, words, look)
      : bandMarks(plot, points, kind === 'ladder' ? 'audience' : 'place', words, look);
  const number = { tickFormat: words.number, grid: true, nice: true, label: words.unit, ticks: 5 };
  const single = places.length === 1 || kind === 'places';
  const svg = plot.plot({
    width: look.width,
    height: isTime ? 340 : Math.max(150, 70 + rows.length * (kind === 'change' ? 46 : 34)),
    marginLeft: isTime ? 64 : 24 + 14 * longest(rows),
    marginRight: isTime ? 30 : 90,
    marginTop: 34,
    marginBottom: 40,
    style: { background: 'transparent', color: look.ink, fontSize: '12px', fontFamily: 'inherit', overflow: 'visible' },
    color: {
      domain: places,
      range: places.map((_, at) => (single ? COLOURS[0] : COLOURS[at % COLOURS.length]) as string),
    },
    symbol: {
      domain: places,
      range: places.map((_, at) => (single ? 'circle' : (SYMBOLS[at % SYMBOLS.length] ?? 'circle'))),
    },
    ...(isTime
      ? {
          // Years stand as far apart as they are.
          x: {
            type: 'linear',
            domain: [times[0] ?? 0, times.at(-1) ?? 0],
            ticks: times,
            tickFormat: String,
            label: null,
            inset: 24,
          },
          y: { ...number, zero: false },
        }
      : {
          x: { ...number, zero: true },
          y: {
            type: 'band',
            label: null,
            domain: kind === 'ladder' ? rungs : places,
            tickFormat: (one: string) => {
              const name = kind === 'ladder' ? one : words.place(one);
              return name.length > 12 ? `${name.slice(0, 11)}…` : name;
            },
          },
        }),
    marks,
  });
  if (!(svg instanceof SVGSVGElement)) throw new TypeError('the chart is no SVG');
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

/** The keys of colours and shapes, for a legend; none where there is one place only, or the places have rows. */
export function legendOf(
  kind: ChartKind,
  points: readonly ChartPoint[],
): { place: string; colour: string; symbol: string }[] {
  const places = placeOrder(points);
  if (kind === 'places' || kind === 'change' || places.length < 2) return [];
  const signs = ['●', '■', '▲', '◆', '★', '✚', 'Y', '✳'];
  return places.map((place, at) => ({
    place,
    colour: COLOURS[at % COLOURS.length] as string,
    symbol: signs[at % signs.length] as string,
  }));
}
