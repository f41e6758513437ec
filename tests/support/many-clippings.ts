/** As many clippings as a diligent reader of years has: invented cities, sentences put together from parts. */
import type { Clipping } from '@/lib/core/clippings/types';
import { CATEGORIES, type Category, type Figure, type Term } from '@/lib/core/types';
import { PROSE } from '../bench/prose';

/** A generator of numbers in [0, 1) that is the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const FIRST = [...'临岚云青澜溪湖桐柏霖松楠湘汀荷沧洛渭泽浦潭'];
const SECOND = [...'澜湾州安岭泉溪阳川城港川山河江屿原林宁平'];
const SUBJECTS = ['高层次人才', '青年博士', '高技能人才', '应届毕业生', '海外留学人员', '乡村振兴人才', '卓越工程师'];
const GRANTS = ['安家费', '购房补贴', '生活补贴', '租房补贴', '科研启动经费', '创业扶持资金', '人才津贴'];
const ACTIONS = ['引进', '培养', '新增', '柔性引进', '认定', '评选'];
const HEADINGS = [
  '一、总体要求',
  '二、引才政策',
  '三、强化保障',
  '（一）安居保障',
  '（二）子女教育',
  '（三）医疗服务',
  '四、附则',
];
const KINDS_OF_TITLE = [
  '关于加快推进人才工作的实施意见',
  '高层次人才引进办法',
  '人才公寓管理细则',
  '人才发展规划解读',
  '引才政策问答',
];
const SOURCES = ['日报', '人社局', '发布', '晚报', '人才网'];
const NOTES = ['核对口径', '与去年比较', '待问发文机关', '引用于报告第三章', '金额似有出入'];

/** Tags of the clippings below, by id. */
export const MANY_TAGS = Array.from({ length: 400 }, (_, index) => ({
  id: index.toString(16).padStart(12, '0'),
  name: `${GRANTS[index % GRANTS.length]}${Math.floor(index / GRANTS.length) + 1}`,
  created: '2024-01-01T00:00:00.000Z',
}));

function figure(quote: string, text: string, fields: Pick<Figure, 'kind' | 'value' | 'unit'>): Figure {
  const start = quote.indexOf(text);
  return { type: 'figure', start, end: start + text.length, bound: 'exact', ...fields };
}

function term(quote: string, name: string, category: Category): Term {
  const start = quote.indexOf(name);
  return { type: 'term', start, end: start + name.length, id: name, name, category, origin: 'glossary' };
}

/** The `index`th clipping; five of an article, the newest last. */
export function manyClipping(index: number): Clipping {
  const articleNumber = Math.floor(index / 5);
  const ofArticle = seeded(articleNumber * 7919 + 13);
  const random = seeded(index * 104_729 + 7);
  const pick = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)] as T;
  const city = pick(FIRST, ofArticle) + pick(SECOND, ofArticle) + pick(['市', '县', '区', '省'], ofArticle);
  const year = 2019 + Math.floor(ofArticle() * 7);
  const month = String(1 + Math.floor(ofArticle() * 12)).padStart(2, '0');
  const source = city + pick(SOURCES, ofArticle);
  const title = `${city}${pick(KINDS_OF_TITLE, ofArticle)}（${year}年第${(articleNumber % 97) + 1}号）`;
  const subject = pick(SUBJECTS, random);
  const grant = pick(GRANTS, random);
  const people = Math.ceil(random() * 9000);
  const amount = Math.ceil(random() * 200);
  const filler = Array.from({ length: Math.floor(random() * 4) }, () => pick(PROSE, random)).join('');
  const quote = `${city}${pick(ACTIONS, random)}${subject}${people}名，给予每人${grant}${amount}万元。${filler}`;
  const tags = Array.from({ length: Math.floor(random() * 4) }, () => pick(MANY_TAGS, random).id);
  const start = Math.floor(random() * 8000);
  const created = new Date(Date.UTC(2022, 0, 1) + index * 1_000_000).toISOString();
  const host = `rsj.${articleNumber % 211}.example.gov.cn`;
  return {
    id: `${index.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    url: `https://${host}/rcgz/${year}${month}/t${articleNumber}.html`,
    pageId: articleNumber.toString(16).padStart(64, '0'),
    title,
    quote,
    selector: [
      { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + quote.length },
    ],
    annotations: [
      term(quote, subject, 'group'),
      figure(quote, `${people}名`, { kind: 'count', value: people, unit: '人' }),
      term(quote, grant, pick(CATEGORIES, random)),
      figure(quote, `${amount}万元`, { kind: 'money', value: amount * 10_000, unit: 'CNY' }),
    ],
    headings: [pick(HEADINGS, random), pick(HEADINGS, random)],
    facts: {
      title,
      source,
      published: `${year}-${month}-15`,
      documentNumber: `${city[0]}政发〔${year}〕${articleNumber % 97}号`,
    },
    script: random() < 0.9 ? 'Hans' : 'Hant',
    ...(random() < 0.3 ? { colour: pick(['green', 'blue', 'pink', 'purple'] as const, random) } : {}),
    tags: [...new Set(tags)],
    note: random() < 0.2 ? pick(NOTES, random) : '',
    created,
    changed: created,
  };
}

export function manyClippings(count: number): Clipping[] {
  return Array.from({ length: count }, (_, index) => manyClipping(index));
}
