/** Sentences of the kind that the extension meets, made up for the tests. */

export const SIMPLIFIED: readonly string[] = [
  '全市人才总量达到160万人以上，其中高层次人才3.67万人，新增技能人才1.2万人次。',
  '对全职引进的博士研究生给予10万元安家费、每月3000元生活补贴，并优先安排人才公寓。',
  '坚持党管人才原则，深入实施人才强市战略，一体推进引才、育才、用才、留才。',
  '《关于加快推进人才工作创新发展的实施意见》明确，青年人才公寓租金减半。',
  '符合条件的急需紧缺人才可享受购房补贴、子女入学和配偶安置等人才服务。',
  '到2025年，力争引进领军人才200名以上，建成院士工作站35家，研发投入年均增长12.5%。',
  '每年遴选20至30个人才项目，单个项目最高资助500万元，建设期不超过3年。',
  '组织揭榜挂帅，完善职称评审和人才评价办法，破除唯论文倾向。',
  '申报人年龄一般不超过40周岁，须连续工作满两年，近三年内主持过省级人才项目。',
  '截至2023年底，累计发放人才房票1.8万张，兑现购房补贴6.4亿元。',
];

export const TRADITIONAL: readonly string[] = [
  '香港「高端人才通行證計劃」自2022年12月推出以來，已批出逾9萬宗申請。',
  '經濟部研議放寬外國專業人才來臺工作條件，並提供每人新臺幣20萬元補助。',
  '澳門特區政府優先引進高端人才和優秀人才，首階段名額不多於200個。',
  '各縣市應設置人才服務窗口，協助延攬海外青年人才返鄉就業。',
];

export const ALL: readonly string[] = [...SIMPLIFIED, ...TRADITIONAL];

/** About `length` code units of ordinary article text, in paragraphs. */
export function article(length: number): string {
  const paragraphs: string[] = [];
  for (let size = 0, at = 0; size < length; at++) {
    const paragraph = `${ALL[at % ALL.length]}${ALL[(at * 7 + 3) % ALL.length]}`;
    paragraphs.push(paragraph);
    size += paragraph.length + 1;
  }
  return paragraphs.join('\u2029').slice(0, length);
}

export function isHan(character: string): boolean {
  return /[\u3400-\u4dbf\u4e00-\u9fff\u3007]/.test(character);
}
