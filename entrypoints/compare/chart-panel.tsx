import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Choice } from '@/components/choice';
import {
  CHARTS,
  type ChartKind,
  type ChartPoint,
  type ChartSeries,
  chartPoints,
  chartSeries,
  chartsOf,
  listed,
  seriesOfRow,
} from '@/lib/core/compare/chart';
import { fileName } from '@/lib/core/formats/file-name';
import { downloadBlob } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { chartNote, chartTitle, plotWords, sourceLines } from '@/lib/view/compare/chart-words';
import { pictureOf, pngBlob, svgBlob } from '@/lib/view/compare/picture';
import { drawable, drawChart, legendOf, MOST_PLACES, type PlotLook } from '@/lib/view/compare/plot';
import { shortName, valueLabel } from '@/lib/view/compare/words';
import { unitWords } from '@/lib/view/unit-words';
import type { PartProps } from './ready';
import type { Shown } from './table';

/** In the colours of the page, light or dark, also when these change. */
const SHOWN: PlotLook = { width: 620, ink: 'var(--ink)', paper: 'var(--sheet)', faint: 'var(--faint)' };
/** What a picture is drawn with, whatever the page looks like. */
const PRINTED: PlotLook = { width: 760, ink: '#1f2a37', paper: '#ffffff', faint: '#5a6471' };

/** Points that the table under the chart lists. */
const LISTED = 300;

function PointTable({ points, series }: { points: readonly ChartPoint[]; series: ChartSeries }) {
  const words = plotWords(series);
  return (
    <table class="points">
      <caption class="unseen">{i18n.t('compare.chartTable')}</caption>
      <thead>
        <tr>
          {(['place', 'year', 'audience'] as const).map((field) => (
            <th key={field} scope="col">
              {i18n.t(`compareDimension.${field}`)}
            </th>
          ))}
          <th scope="col">{i18n.t('export.value')}</th>
        </tr>
      </thead>
      <tbody>
        {listed(points)
          .slice(0, LISTED)
          .map((point) => (
            <tr key={point.figure.id}>
              <th scope="row">{valueLabel('place', { key: point.place, label: point.place })}</th>
              <td>{point.year || '—'}</td>
              <td>{point.audience || '—'}</td>
              <td>
                {words.value(point)}
                {point.target && <small> {i18n.t('role.target')}</small>}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

export interface ChartPanelProps extends PartProps {
  row: string | undefined;
  onShow: (shown: Shown) => void;
}

/** One metric drawn, with the points that it rests on in a table under it. */
export function ChartPanel({ comparison, row, attempt }: ChartPanelProps) {
  const { prepared, filtered, table } = comparison;
  const all = useMemo(() => chartSeries(prepared, filtered.passing), [prepared, filtered]);
  const wanted = useMemo(() => {
    const line = table.rows.find(({ key }) => key === row);
    return line && seriesOfRow(prepared, line);
  }, [row, table]);
  const [picked, setPicked] = useState<string>();
  const [kind, setKind] = useState<ChartKind>();
  const series = all.find(({ id }) => id === (picked ?? wanted)) ?? all[0];
  const points = useMemo(
    () => (series ? chartPoints(prepared, filtered.passing, series) : []),
    [prepared, filtered, series?.id],
  );
  const kinds = chartsOf(points);
  const shownKind = kind && kinds.includes(kind) ? kind : (kinds[0] ?? 'places');
  const drawn = useMemo(() => drawable(shownKind, points), [shownKind, points]);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const holder = place.current;
    if (!holder || !series || drawn.length === 0) return undefined;
    let wantedStill = true;
    attempt(async () => {
      const svg = await drawChart(shownKind, drawn, plotWords(series), SHOWN);
      if (wantedStill) holder.replaceChildren(svg);
    });
    return () => {
      wantedStill = false;
    };
  }, [drawn, shownKind]);
  if (!series) return <p class="empty">{i18n.t('compare.nothingToDraw')}</p>;
  const title = chartTitle(shownKind, series);
  const note = chartNote(series, drawn);
  const legend = legendOf(shownKind, drawn).map((one) => ({ ...one, place: plotWords(series).place(one.place) }));
  const save = (type: 'svg' | 'png'): void =>
    attempt(async () => {
      const svg = await drawChart(shownKind, drawn, plotWords(series), PRINTED);
      const date = i18n.t('compare.drawnOn', [new Date().toISOString().slice(0, 10)]);
      const picture = pictureOf(svg, { title, note, legend, sources: sourceLines(drawn), date });
      const blob = type === 'svg' ? svgBlob(picture) : await pngBlob(picture);
      downloadBlob(document, fileName(title, type, 'chart'), blob);
    });
  const left = points.length - drawn.length;
  return (
    <section class="chart-panel" aria-labelledby="chart-title">
      <div class="chart-choices">
        <Choice
          name="series"
          label={i18n.t('compare.drawn')}
          value={series.id}
          options={all.slice(0, 200).map((one) => ({
            id: one.id,
            label: `${shortName(one.metric)}（${[one.role ? i18n.t(`role.${one.role as 'stock'}`) : '', unitWords(one)].filter(Boolean).join(' · ')}）${one.count}`,
          }))}
          onChange={setPicked}
        />
        <Choice
          name="chart"
          label={i18n.t('compare.chartKind')}
          value={shownKind}
          options={CHARTS.filter((one) => kinds.includes(one)).map((id) => ({
            id,
            label: i18n.t(`compareChart.${id}`),
          }))}
          onChange={setKind}
        />
      </div>
      <h2 id="chart-title">{title}</h2>
      <p class="facts">{note}</p>
      {legend.length > 0 && (
        <ul class="legend-list">
          {legend.map(({ place: label, colour, symbol }) => (
            <li key={label}>
              <i style={{ color: colour }} aria-hidden="true">
                {symbol}
              </i>
              {label}
            </li>
          ))}
        </ul>
      )}
      <div ref={place} class="drawing" role="img" aria-label={`${title}。${note}`} />
      {left > 0 && <p class="empty">{i18n.t('compare.notDrawn', [String(left), String(MOST_PLACES)])}</p>}
      <p class="ways">
        <button type="button" class="secondary" data-action="save-svg" onClick={() => save('svg')}>
          SVG
        </button>
        <button type="button" class="secondary" data-action="save-png" onClick={() => save('png')}>
          PNG
        </button>
      </p>
      <PointTable points={drawn} series={series} />
    </section>
  );
}
