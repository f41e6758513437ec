/** As many figures as a thousand articles have: metrics in several wordings, cities, years, audiences and roles. */
import type { ComparedFigure } from '@/lib/core/compare/types';
import { seeded } from './many-clippings';

const METRICS = [
  '人才总量',
  '人才资源总量',
  '人才總數',
  '安家费',
  '安家补贴',
  '购房补贴',
  '租房补贴',
  '生活补贴',
  '科研启动经费',
  '引进博士',
  '引进博士研究生',
  '高技能人才总量',
  '专业技术人才',
  '人才公寓',
  '高新技术企业',
  '研发投入',
  '城镇新增就业',
  '发明专利授权量',
];
const HEADS = ['数字', '海洋', '文旅', '农业', '制造业', '金融', '教育', '卫生', '科技', '国际'];
const AUDIENCES = ['', '', '博士', '硕士', '本科', 'A类人才', 'B类人才', '高技能人才'];
const ROLES = ['', 'stock', 'new', 'cumulative', 'target', 'entitlement'] as const;
const UNITS: [ComparedFigure['kind'], string][] = [
  ['count', '人'],
  ['count', '名'],
  ['money', 'CNY'],
  ['measure', '亩'],
  ['measure', '公顷'],
  ['percent', '%'],
];

export function manyFigures(count: number, articles: number): ComparedFigure[] {
  const random = seeded(20_260_101);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, at): ComparedFigure => {
    const article = Math.floor((at * articles) / count);
    const [kind, unit] = pick(UNITS);
    const value = Math.ceil(random() * 1e6);
    const metric = random() < 0.5 ? pick(METRICS) : `${pick(HEADS)}${pick(HEADS)}${pick(METRICS)}`;
    return {
      id: `article ${article} ${at}`,
      kind,
      value: random() < 0.1 ? [value, value * 2] : value,
      unit,
      bound: random() < 0.2 ? 'atLeast' : 'exact',
      per: kind === 'money' && random() < 0.3 ? ['month'] : [],
      role: pick(ROLES),
      metric,
      place: random() < 0.3 ? '' : `${pick(HEADS)}${article % 60}市`,
      audience: pick(AUDIENCES),
      when: random() < 0.4 ? '' : String(2015 + Math.floor(random() * 12)),
      whenRole: 'at',
      base: '',
      inherited: [],
      edited: false,
      sources: [
        {
          pageId: `page-${article}`,
          url: `https://www.linlan.example/${article}.html`,
          title: `临澜市人才工作综述之${article}`,
          publisher: `${HEADS[article % HEADS.length]}日报`,
          published: `20${10 + (article % 15)}-${String(1 + (article % 12)).padStart(2, '0')}-${String(1 + (article % 28)).padStart(2, '0')}`,
          start: at * 50,
          text: String(value),
          sentence: { before: `第${at}条：全市${metric}达到`, said: String(value), after: '，比上年有所增长。' },
        },
      ],
    };
  });
}
