import { type CellFigure, cellOf } from '@/lib/core/compare/cell';
import { unitOfCell } from '@/lib/core/compare/table';
import { textFragment } from '@/lib/core/compare/text-fragment';
import type { FigureSource } from '@/lib/core/compare/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { addressToOpen } from '@/lib/platform/reader-page';
import { cellValue, dimensionLabel, lineWords, stateWords, valueLabel } from '@/lib/view/compare/words';
import { dateWords } from '@/lib/view/date-words';
import { valueWords } from '@/lib/view/figure-words';
import type { PartProps } from './ready';

interface SourceProps extends PartProps {
  source: FigureSource;
}

/** The sentence with its article, and the ways to it. */
function Source({ source, comparison, attempt, say }: SourceProps) {
  const { sentence, title, publisher, published, url, clipping, pageId } = source;
  const remove = (): void =>
    attempt(async () => {
      const articles = await askBackground('compare.removeArticles', { pageIds: [pageId] });
      const run = (): void =>
        attempt(async () => {
          await askBackground('compare.restoreArticles', { articles });
          say(undefined);
        });
      say({
        kind: 'done',
        text: i18n.t('compare.articleRemoved', [title]),
        action: { label: i18n.t('popup.undo'), run },
      });
    });
  const day = published ? dateWords(published.replace(/T.*$/, '')) : '';
  return (
    <div class="source">
      <blockquote>
        {sentence.before}
        <mark>{sentence.said}</mark>
        {sentence.after}
      </blockquote>
      <cite>{title || url}</cite>
      <p class="facts">{[publisher, day].filter(Boolean).join(' · ')}</p>
      <p class="ways">
        {clipping && (
          <button
            type="button"
            class="link"
            data-action="open-clipping"
            onClick={() => attempt(async () => void (await askBackground('kept.open', { id: clipping })))}
          >
            {i18n.t('compare.openPassage')}
          </button>
        )}
        <a href={textFragment(addressToOpen(url), sentence)} target="_blank" rel="noreferrer">
          {i18n.t('compare.openArticle')}
        </a>
        {clipping && (
          <a href={`/library.html#/clipping/${clipping}`} target="_blank" rel="noreferrer">
            {i18n.t('compare.openClipping')}
          </a>
        )}
        {comparison.articles.has(pageId) && (
          <button type="button" class="link" data-action="remove-article" onClick={remove}>
            {i18n.t('compare.removeArticle')}
          </button>
        )}
      </p>
    </div>
  );
}

/** What besides its value is known of a figure, and what has been done to it. */
function Said({ one, query, comparison }: PartProps & { one: CellFigure }) {
  const { figure, converted, at } = one;
  const { prepared } = comparison;
  const measure = prepared.measures[prepared.measureOf[at] ?? 0];
  const inherited = i18n.t('card.inherited');
  const fields = (['metric', 'place', 'audience', 'when'] as const).flatMap((field) => {
    const label = dimensionLabel(field === 'when' ? 'year' : field);
    const text = field === 'when' ? dateWords(figure.when) : figure[field];
    const said = text && (figure.inherited.includes(field) ? `${text}（${inherited}）` : text);
    return [{ label, text: said || valueLabel('', { key: '', label: '' }) }];
  });
  const original = valueWords({ kind: figure.kind, unit: figure.unit }, figure.value);
  const notes = [
    figure.edited ? i18n.t('card.edited') : '',
    converted ? i18n.t('compare.convertedFrom', [original]) : '',
    measure?.timesTwelve && query.perYear ? i18n.t('compare.timesTwelve') : '',
    measure?.rate
      ? i18n.t('compare.rateIs', [measure.rate.from, String(measure.rate.rate), measure.rate.to, measure.rate.date])
      : '',
    figure.from === undefined
      ? ''
      : i18n.t('panel.rise', [valueWords({ kind: figure.kind, unit: figure.unit }, figure.from)]),
    figure.base ? i18n.t('compare.base', [figure.base]) : '',
  ];
  return (
    <>
      <dl>
        {fields.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {figure.role && (
          <div>
            <dt>{dimensionLabel('role')}</dt>
            <dd>{i18n.t(`role.${figure.role}`)}</dd>
          </div>
        )}
      </dl>
      {notes.filter(Boolean).map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </>
  );
}

/** Figures of one cell that are shown; the rest is counted. */
const SHOWN = 50;

export function CellDetail({ row: rowKey, column: columnKey, ...part }: PartProps & { row: string; column: string }) {
  const { comparison, query } = part;
  const { prepared, table } = comparison;
  const row = table.rows.find(({ key }) => key === rowKey);
  const at = table.columns.findIndex(({ key }) => key === columnKey);
  const indexes = row?.cells.get(at);
  if (!row || !indexes) return <p class="empty">{i18n.t('compare.gone')}</p>;
  const cell = cellOf(prepared, indexes, unitOfCell(row, table.columns[at]));
  const rowDimensions = query.rows.filter((one) => one !== query.columns);
  const { labels, series } = lineWords(row, rowDimensions);
  const column = table.columns[at];
  const of = column ? lineWords(column, [query.columns]) : undefined;
  const told = stateWords(cell);
  return (
    <section class="cell-detail" aria-labelledby="cell-title">
      <h2 id="cell-title">{[...labels, ...(of?.labels ?? [])].join(' · ')}</h2>
      <p class="facts">{series || of?.series}</p>
      {told && <p class={`state ${cell.state}`}>{told}</p>}
      <ol>
        {cell.figures.slice(0, SHOWN).map((one) => {
          const { sign, bound, value } = cellValue(one);
          const per = one.figure.per.map((of) => i18n.t(`per.${of}`)).join(' ');
          return (
            <li key={one.figure.id}>
              <p class="value">
                {sign && <i aria-hidden="true">{sign}</i>}
                <b>{value}</b> {per && <small>{per}</small>} {bound && <small>{bound}</small>}
              </p>
              <Said {...part} one={one} />
              {one.figure.sources.map((source) => (
                <Source key={`${source.pageId} ${source.start}`} {...part} source={source} />
              ))}
            </li>
          );
        })}
      </ol>
      {cell.figures.length > SHOWN && (
        <p class="empty">{i18n.t('compare.more', [String(cell.figures.length - SHOWN)])}</p>
      )}
    </section>
  );
}
