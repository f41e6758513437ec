/** What a template makes of one of the reader's articles, or of an example where nothing has been clipped. */
import { annotate } from '@/lib/core/annotate';
import type { Clipping } from '@/lib/core/clippings/types';
import { exportedArticle } from '@/lib/core/formats/export/articles';
import type { ExportedArticle } from '@/lib/core/formats/export/types';
import { type ExportPreset, presetOptions } from '@/lib/core/formats/markdown/presets';
import { TemplateError } from '@/lib/core/formats/template/template-error';
import { i18n } from '@/lib/platform/i18n';
import { factEditsOf } from '@/lib/store/article-facts';
import { database } from '@/lib/store/database';
import { clippingsOfPage } from '@/lib/store/read';
import { correctionsByPage } from '@/lib/store/read-export';
import { tagsOf } from '@/lib/store/read-tags';
import { exportWords } from './export-words';

/** Clippings that are previewed: what fits a look. */
const MOST = 20;

const EXAMPLE = '对2025年以后新引进的博士，给予每人安家费50万元，分五年发放。';

function exampleClipping(): Clipping {
  const title = '临澜市人才安居若干措施';
  return {
    id: '00000000-0000-4000-8000-000000000000',
    url: 'https://rsj.linlan.example/zcfg/1.html',
    pageId: '0'.repeat(64),
    title,
    quote: EXAMPLE,
    selector: [
      { type: 'TextQuoteSelector', exact: EXAMPLE, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: EXAMPLE.length },
    ],
    annotations: annotate(EXAMPLE),
    headings: ['一、安家补贴'],
    facts: { title, source: '临澜日报', documentNumber: '临政办发〔2025〕12号', published: '2025-03-08' },
    script: 'Hans',
    tags: ['example'],
    note: '与去年比较。',
    created: '2026-01-05T01:02:03.000Z',
    changed: '2026-01-05T01:02:03.000Z',
  };
}

/** The article clipped from last; an example where there is none. */
export async function previewArticle(): Promise<ExportedArticle> {
  const db = database();
  const newest = await db.clippings.orderBy('created').last();
  if (!newest) return exportedArticle([exampleClipping()], { tagNames: { example: '安家费' } });
  const { pageId } = newest;
  const clippings = (await clippingsOfPage(db, pageId)).slice(0, MOST);
  const tags = await tagsOf(
    db,
    clippings.flatMap((one) => one.tags),
  );
  return exportedArticle(clippings, {
    tagNames: Object.fromEntries(tags.map(({ id, name }) => [id, name])),
    factEdits: { [pageId]: await factEditsOf(db, pageId) },
    corrections: await correctionsByPage(db, [pageId]),
  });
}

export interface TemplateFault {
  text: string;
  line: number;
  column: number;
}

export type Preview = { kind: 'made'; text: string } | { kind: 'fault'; fault: TemplateFault };

/** Runs a template; what is wrong with it is told in the reader's language. LiquidJS is loaded with the first. */
export async function previewOf(source: string, preset: ExportPreset, article: ExportedArticle): Promise<Preview> {
  const { ArticleTemplate } = await import('@/lib/core/formats/template/render');
  try {
    const options = { ...presetOptions(preset), words: exportWords() };
    return { kind: 'made', text: new ArticleTemplate(source, options).render(article) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { problem, message, line, column } = error;
    const text = i18n.t('template.at', [String(line), String(column), i18n.t(`templateProblem.${problem}`, [message])]);
    return { kind: 'fault', fault: { text, line, column } };
  }
}
