/** Tables as the page collector writes them: tab between cells, U+2029 between rows; and as Markdown. */
const TIERS =
  '表1 分类待遇\u2029类别\t资金支持\t人才公寓\u2029一次性安家费\t岗位津贴\u2029A类人才\t300万元\t1万元/月\t150平方米\u2029B类人才\t100万元\t6000元/月\t不超过90平方米';
const YEARS = '指标\t2023年\t2024年\t同比增长\n人才总量\t28.6万人\t31.2万人\t9.1%\n其中：博士\t2800人\t3100人\t10.7%';
const MARKDOWN = '| 层次 | 购房补贴 | 服务期 |\n|---|---|---|\n| 博士 | 20万元 | 至少5年 |\n| 硕士 | 8万元 | 3年 |';

export type TableCase = readonly [
  table: string,
  figure: string,
  expected: { metric?: string; audience?: string; role?: string; when?: string },
];

export const tables: readonly TableCase[] = [
  [TIERS, '300万元', { metric: '一次性安家费', audience: 'A类人才', role: 'entitlement' }],
  [TIERS, '6000元', { metric: '岗位津贴', audience: 'B类人才', role: 'entitlement' }],
  [TIERS, '150平方米', { metric: '人才公寓', audience: 'A类人才' }],
  [TIERS, '不超过90平方米', { metric: '人才公寓', audience: 'B类人才' }],
  [YEARS, '28.6万人', { metric: '人才总量', role: 'stock', when: '2023 at' }],
  [YEARS, '31.2万人', { metric: '人才总量', role: 'stock', when: '2024 at' }],
  [YEARS, '9.1%', { metric: '人才总量', role: 'growth' }],
  [YEARS, '3100人', { metric: '博士', when: '2024 at' }],
  [MARKDOWN, '20万元', { metric: '购房补贴', audience: '博士', role: 'entitlement' }],
  [MARKDOWN, '至少5年', { audience: '博士', role: 'requirement' }],
  [MARKDOWN, '3年', { audience: '硕士', role: 'requirement' }],
];
