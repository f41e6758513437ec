/** Names of bodies: where one ends in a title, and whose it is. */
import national from '@/assets/article/national-bodies.json';
import { foldAligned } from './aligned';
import { type FoundPlace, placeAt, placeName } from './places';
import type { ArticleLevel } from './types';

export interface Owner {
  /** The place or, of a body of the whole country, the body. */
  place?: string;
  level: ArticleLevel;
}

const byLength = (text: string): string[] => text.split(' ').sort((a, b) => b.length - a.length);
const NATIONAL = byLength(national.bodies);
const WITH_BRANCHES = byLength(national.withBranches);

const END =
  '(?:政府|办公厅|办公室|委员会|管委会|领导小组|总局|局|厅|部|署|院|会|委|中心|中央|银行|协会|总工会|人大|处|所)';
/** 临澜市人民政府关于, 教育部等五部门关于, 临澜市人社局 临澜市财政局关于 */
const TITLE_BODY = new RegExp(
  `^([\\u3400-\\u9fff、 ()]{1,90}?${END}(?:等[一二三四五六七八九十两\\d]{1,3}个?(?:部门|单位|部委))?) ?(?:关于|印发|令$|公告$|通告$|令 ?\\(|公告 ?\\()`,
);
const BODY = new RegExp(
  `^[\\u3400-\\u9fff、 ()·]{1,80}${END}(?:等[一二三四五六七八九十两\\d]{1,3}个?(?:部门|单位|部委))?$`,
);
/** Of one level, without the name of the place: 省人力资源和社会保障厅. */
const NAMELESS: [RegExp, ArticleLevel][] = [
  [/^(?:省|自治区)/, 'provincial'],
  [/^市/, 'municipal'],
  [/^[县区]/, 'county'],
];
/** Bodies of Taiwan, Hong Kong and Macau that do not name it. */
const BODIES_OF: [RegExp, string][] = [
  [
    /^(?:行政院|立法院|考试院|监察院|司法院|国家发展委员会|劳动部|国家科学及技术委员会|内政部|经济部|侨务委员会|卫生福利部|数位发展部)/,
    '台灣',
  ],
  [/^(?:入境事务处|劳工及福利局|创新科技及工业局|保安局|雇员再培训局|职业训练局)/, '香港'],
  [/^(?:经济及科技发展局|劳工事务局|行政公职局)/, '澳門'],
];

/** Does the whole text read as a body's name? */
export function isBody(text: string): boolean {
  return BODY.test(foldAligned(text).trim());
}

/** The body that a document's title begins with, as written. */
export function bodyOfTitle(title: string): string | undefined {
  const folded = foldAligned(title);
  const match = TITLE_BODY.exec(folded);
  if (!match?.[1] || /解读|读懂|图解|问答|如何|怎么|专家/.test(match[1])) return undefined;
  return ownerOf(match[1]) ? title.slice(0, match[1].length).trim() : undefined;
}

/** 云澈市人民政府 of 云澈市人民政府令第58号. */
export function bodyOfOrder(number: string): string | undefined {
  const end = foldAligned(number).search(/令 ?\(?第/);
  const body = end > 0 ? number.slice(0, end).trim() : '';
  return isBody(body) && ownerOf(body) ? body : undefined;
}

function localOwner(raw: string, folded: string, start: number): Owner | undefined {
  const place: FoundPlace | undefined = placeAt(folded, start);
  return place && { place: placeName(raw, place), level: place.level };
}

/** Whose a body is, by its name; `region` decides where names alone leave it open. */
export function ownerOf(body: string): Owner | undefined {
  const folded = foldAligned(body);
  const branch = WITH_BRANCHES.find((name) => folded.startsWith(name));
  const ofBranch = branch && localOwner(body, folded, branch.length);
  if (ofBranch) return ofBranch;
  const start = /^(?:中国共产党|中共|共青团|政协)(?!中央)/.exec(folded)?.[0].length ?? 0;
  const whole = NATIONAL.find((name) => folded.startsWith(name));
  const known = BODIES_OF.find(([pattern]) => pattern.test(folded));
  if (known) return { place: known[1], level: 'provincial' };
  if (whole) return { place: nationalName(body, folded), level: 'national' };
  const local = localOwner(body, folded, start);
  if (local) return local;
  const nameless = NAMELESS.find(([pattern]) => pattern.test(folded.slice(start)));
  return nameless && BODY.test(folded) ? { level: nameless[1] } : undefined;
}

/** The first body of 中共中央办公厅 国务院办公厅 or 教育部等五部门. */
function nationalName(body: string, folded: string): string {
  const end = folded.search(/[ 、(]|等[一二三四五六七八九十两\d]{1,3}个?(?:部门|单位|部委)/);
  return end > 1 ? body.slice(0, end) : body;
}
