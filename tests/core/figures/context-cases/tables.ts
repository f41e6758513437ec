/** Tables as the page collector writes them: tab between cells, U+2029 between rows; and as Markdown. */
const TIERS =
  '表1 分类待遇\u2029类别\t资金支持\t人才公寓\u2029一次性安家费\t岗位津贴\u2029A类人才\t300万元\t1万元/月\t150平方米\u2029B类人才\t100万元\t6000元/月\t不超过90平方米';
const YEARS = '指标\t2023年\t2024年\t同比增长\n人才总量\t28.6万人\t31.2万人\t9.1%\n其中：博士\t2800人\t3100人\t10.7%';
const MARKDOWN = '| 层次 | 购房补贴 | 服务期 |\n|---|---|---|\n| 博士 | 20万元 | 至少5年 |\n| 硕士 | 8万元 | 3年 |';

const RENTS =
  '户型\t建筑面积\t月租金\t房源数量\n单身公寓\t32平方米\t650元/月\t820套\n一居室\t45—50平方米\t900元/月\t436套';
const POSTS =
  '岗位\t人数\t学历及经历\t年薪（税前）\n学科带头人\t3名\t博士，同等岗位工作10年以上\t60—100万元\n学术骨干\t8名\t博士\t45万元起';

const HOSPITAL_POSTS =
  '单位\t岗位\t年龄\t待遇\n市中心医院\t儿科主任（含副主任）\t不超过52周岁\t年薪50万元\n区妇幼保健院\t药师\t38周岁以下\t安家费6万元';
const CAPTION =
  '表2 各区招录见习生人数（单位：人）\n地区\t2022年\t2023年\t2023年比上年增长\n东岭区\t530人\t612人\t15.5%\n全市合计\t1240人\t1422人\t14.7%\n';

const QUICK = '| 条件 | 引进口径 |\n|---|---|\n| 学历 | 本科可落户或领补贴 |\n| 社保 | 生活补贴常见为6个月 |\n';

export type TableCase = readonly [
  table: string,
  figure: string,
  expected: { metric?: string; audience?: string; role?: string | undefined; when?: string },
];

const DISTRICTS =
  '表2　2022—2024年各县引进博士人数（单位：人）\n县区\t2023年\t2024年\n东临县\t120人\t150人\n西浦区\t85人\t98人\n';

const EMPLOYERS = '单位\t岗位\t人数\t学历\n市立图书馆\t古籍修复师\t2名\t硕士以上\n';

const CODED =
  '岗位代码\t岗位名称\t人数\t学历\t年龄\t待遇\nA01\t首席工程师\t2名\t博士\t52周岁以下\t年薪80万元\nB02\t工艺师\t5名\t硕士\t36周岁以下\t年薪30万元\n';
const NUMBERED = '序号\t地区\t博士后工作站\n1\t东岭区\t36个\n2\t西浦县\t12个\n';
const GRANTS_NUMBERED = '序号\t人才类别\t安家费\n1\tA类人才\t90万元\n2\tB类人才\t45万元\n';

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
  [HOSPITAL_POSTS, '不超过52周岁', { audience: '儿科主任', role: 'requirement' }],
  [HOSPITAL_POSTS, '6万元', { audience: '药师', role: 'entitlement' }],
  [RENTS, '32平方米', { metric: '建筑面积' }],
  [RENTS, '650元', { metric: '月租金', role: undefined }],
  [RENTS, '820套', { metric: '房源数量' }],
  [POSTS, '10年以上', { audience: '学科带头人', role: 'requirement' }],
  [POSTS, '60—100万元', { metric: '年薪', audience: '学科带头人', role: 'entitlement' }],
  [DISTRICTS, '150人', { metric: '博士', when: '2024 at' }],
  [DISTRICTS, '85人', { metric: '博士', when: '2023 at' }],
  [CODED, '2名', { metric: '首席工程师' }],
  [CODED, '52周岁以下', { audience: '首席工程师', role: 'requirement' }],
  [CODED, '30万元', { audience: '工艺师' }],
  [NUMBERED, '36个', { metric: '博士后工作站' }],
  [GRANTS_NUMBERED, '45万元', { metric: '安家费', audience: 'B类人才', role: 'entitlement' }],
  [EMPLOYERS, '2名', { metric: '古籍修复师' }],
  [CAPTION, '612人', { role: 'new', when: '2023 at' }],
  [CAPTION, '1422人', { role: 'new' }],
  [CAPTION, '14.7%', { role: 'growth' }],
  [QUICK, '6个月', { role: 'requirement' }],
  ['计划\t获推荐\t占比\n领航人才计划\t52宗\t13%\n新锐人才计划\t166宗\t41%', '166宗', { role: 'cumulative' }],
];
