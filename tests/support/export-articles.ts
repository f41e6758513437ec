/** Articles of invented cities as readers keep them: annotated by the engine, with notes, tags and corrections. */
import { describe } from '@/lib/core/anchor/describe';
import { annotate } from '@/lib/core/annotate';
import type { Clipping } from '@/lib/core/clippings/types';
import type { Annotation } from '@/lib/core/types';

const MEASURES = [
  '临澜市人才安居若干措施',
  '为吸引和留住各类人才，结合本市实际，制定本措施。',
  '一、安家补贴',
  '（一）对2025年1月1日以后新引进的博士，给予每人安家费50万元，分五年发放。',
  '（二）对新引进的硕士，给予每人安家费15万元至20万元；本科毕业生每月领取租房补贴1500元，期限不超过3年。',
  '二、人才公寓',
  '到2027年，全市人才公寓由1.2万套增加到2万套以上，入住率保持在95%左右，租金不高于市场价的七成。',
  '三、附则',
  '本措施自印发之日起施行，由市人力资源和社会保障局负责解释。',
].join('\u2029');

const NEWS = [
  '岚湾縣青年人才政策上路',
  '岚湾縣政府表示，2024年共核定青年安居補貼3,200件，較前一年成長12.5%。',
  '縣府規劃於115年前再提供800戶社會住宅予青年人才承租，每戶每月租金約9,000元。',
].join('\u2029');

interface Kept {
  text: string;
  passage: string;
  fields?: Partial<Clipping>;
  edit?: (annotations: Annotation[]) => void;
}

function kept(index: number, base: Partial<Clipping>, { text, passage, fields, edit }: Kept): Clipping {
  const start = text.indexOf(passage);
  if (start < 0) throw new Error(passage);
  const end = start + passage.length;
  const annotations: Annotation[] = structuredClone(annotate(passage.replaceAll('\u2029', '\n')));
  edit?.(annotations);
  const day = String(index + 1).padStart(2, '0');
  return {
    id: `6f1d2c3b-0000-4000-8000-00000000000${index}`,
    url: '',
    pageId: '',
    title: '',
    quote: passage.replaceAll('\u2029', '\n'),
    selector: describe(text, { start, end }),
    annotations,
    headings: [],
    facts: {},
    tags: [],
    note: '',
    created: `2026-03-${day}T02:03:04.000Z`,
    changed: `2026-03-${day}T02:03:04.000Z`,
    ...base,
    ...fields,
  };
}

export const ARTICLE_TAGS = { t1: '安家费', t2: '人才 公寓', t3: '對照' };
export const ARTICLE_TEXTS = { [`3f2a9c1b${'0'.repeat(56)}`]: MEASURES, [`9b1c2d3e${'0'.repeat(56)}`]: NEWS };

const measures: Partial<Clipping> = {
  url: 'https://rsj.linlan.example/zcfg/202503/t20250308_1.html',
  pageId: `3f2a9c1b${'0'.repeat(56)}`,
  title: '临澜市人才安居若干措施',
  script: 'Hans',
  facts: {
    title: '临澜市人才安居若干措施',
    source: '临澜日报',
    issuer: '临澜市人民政府办公室',
    documentNumber: '临政办发〔2025〕12号',
    published: '2025-03-08',
    site: '临澜市人力资源和社会保障局',
    place: '临澜市',
    level: 'municipal',
  },
};
const news: Partial<Clipping> = {
  url: 'https://www.lanwan.example/news/20250102.html',
  pageId: `9b1c2d3e${'0'.repeat(56)}`,
  title: '岚湾縣青年人才政策上路',
  script: 'Hant',
  facts: { title: '岚湾縣青年人才政策上路', source: '岚湾新聞', author: '林小梅', published: '2025-01-02' },
};

/** Three clippings of a notice in simplified script, and one of a report in traditional script. */
export function exampleClippings(): Clipping[] {
  const grants: Kept = {
    text: MEASURES,
    passage: MEASURES.split('\u2029').slice(3, 5).join('\u2029'),
    fields: { headings: ['一、安家补贴'], tags: ['t1'], note: '与去年相比提高了10万元？\n问人社局。' },
    edit: (annotations) => {
      for (const one of annotations)
        if (one.type === 'figure' && one.value === 500_000) one.edits = { audience: '博士' };
    },
  };
  const flats: Kept = {
    text: MEASURES,
    passage: MEASURES.split('\u2029')[6] ?? '',
    fields: { headings: ['二、人才公寓'], tags: ['t2', 't1'], colour: 'green' },
  };
  const rules: Kept = {
    text: MEASURES,
    passage: '由市人力资源和社会保障局负责解释',
    fields: { headings: ['三、附则'] },
  };
  const report: Kept = {
    text: NEWS,
    passage: NEWS.split('\u2029').slice(1).join('\u2029'),
    fields: { tags: ['t3'], note: '民國年要換算。' },
  };
  return [...[grants, flats, rules].map((one, index) => kept(index, measures, one)), kept(3, news, report)];
}
