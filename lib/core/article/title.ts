/** The article's title out of what a page calls its title. */
import { foldAligned } from './aligned';

const SITE =
  /(?:网|网站|门户|门户网|政府|频道|日报|晚报|新闻|在线|平台|局|厅|处|署|院|委|委员会|部|办公室|杂志|周刊|报|学会|协会|医院|公报|资讯|首页|中心|论坛|客户端|公众号|资料库|全球资讯网|入口网|gov\.\w+|news|government|portal)$/;
/** 一图读懂｜… belongs to the title. */
const LEAD = /^(?:一图读懂|一图看懂|图解|政策图解|图解政策|政策解读|视频解读|新闻发布会|权威发布)$/;
const SHORTEST = 4;
const LONGEST_SITE = 20;
const MOST_SITES = 4;

const same = (text: string): string => foldAligned(text).replace(/[\s“”"'《》]/g, '');

/** Splits 标题_栏目_站名 and 标题-站名; a dash within a title stays where what follows is no site. */
function segments(title: string, names: ReadonlySet<string>): string[] {
  const parts = title.split(/\s*[_|｜»]+\s*|\s+[-–—]{1,2}\s+|--+/).filter((part) => part.trim());
  const sites: string[] = [];
  let rest = parts.pop() ?? '';
  while (sites.length < MOST_SITES) {
    const match = /^(.{4,}?)[-–—－]([^-–—－]{2,40})$/.exec(rest);
    if (!match?.[1] || !match[2] || /[-–—－]$/.test(match[1])) break;
    if (!names.has(same(match[2])) && !SITE.test(foldAligned(match[2]).trim())) break;
    rest = match[1];
    sites.unshift(match[2]);
  }
  // 临澜市人社局-标题: some put themselves first.
  const leading =
    sites.length === 0 && parts.length === 0 ? /^([^-–—－]{2,20})[-–—－]([^-–—－].{3,})$/.exec(rest) : null;
  if (leading?.[1] && leading[2] && (names.has(same(leading[1])) || SITE.test(foldAligned(leading[1]))))
    return [leading[2], leading[1]].map((part) => part.trim());
  return [...parts, rest, ...sites].map((part) => part.trim()).filter(Boolean);
}

/**
 * The title without site and column, and the part that names the site, if one does. `known` are names of the site and
 * of its column.
 */
export function splitTitle(raw: string, known: readonly (string | undefined)[]): { title: string; site?: string } {
  const names = new Set(known.filter((name) => name !== undefined).map(same));
  const parts = segments(raw, names);
  const readsAsSite = (part: string): boolean => part.length <= LONGEST_SITE && SITE.test(foldAligned(part));
  const rest = parts.filter((part) => !names.has(same(part)) && !readsAsSite(part));
  const longest = parts.reduce((long, part) => (part.length > long.length ? part : long), '');
  const first = rest.find((part) => part.length >= SHORTEST) ?? longest;
  const next = LEAD.test(foldAligned(first)) ? rest[rest.indexOf(first) + 1] : undefined;
  const title = next ? raw.slice(raw.indexOf(first), raw.indexOf(next) + next.length) : first;
  const site = parts.filter((part) => part !== title && readsAsSite(part)).at(-1);
  return site ? { title, site } : { title };
}

/** What other elements than <title> call the title: only a site or column that is set apart behind it goes. */
export function withoutSite(value: string, known: readonly (string | undefined)[]): string {
  const names = new Set(known.filter((name) => name !== undefined).map(same));
  let title = value.trim();
  for (let count = 0; count < MOST_SITES; count++) {
    const match = /^(.{4,}?)(\s*[_|｜»]+\s*|\s+[-–—]{1,2}\s+|--+|[-–—－])([^-_|｜»–—－]{2,40})$/.exec(title);
    if (!match?.[1] || !match[2] || !match[3]) break;
    const isApart = /[_|｜» ]|--/.test(match[2]);
    if (!names.has(same(match[3])) && !(isApart && SITE.test(foldAligned(match[3]).trim()))) break;
    title = match[1].trim();
  }
  return title;
}

/** Do two titles name the same article, one perhaps cut off? */
export function sameTitle(a: string, b: string): boolean {
  const [first, second] = [same(a), same(b)];
  return first.length > 0 && second.length > 0 && (first.startsWith(second) || second.startsWith(first));
}

/** Titles of templates: they say what kind of page it is, not which. */
const GENERIC =
  /^(?:信息|详细|新闻|文章|文献|法规|政策|公告|函释|通知|资讯|内容|文件|最新)?(?:详情|内容|正文|公告|信息|消息|详细信息|详情页|内容页)$|^(?:首页|无标题|无标题文档|document|untitled|home|index|detail)$/;

export function isGenericTitle(title: string): boolean {
  return GENERIC.test(foldAligned(title).trim());
}

const COLUMN = /(?:公告|通知|动态|要闻|文件|解读|政策|法规|公示|信息|交流|服务|指南)$/;
const LONGEST_COLUMN = 12;

/** Column and site as they stand behind the title in <title>: 标题_栏目_站名, whatever they are called. */
export function behindTitle(
  raw: string,
  title: string,
  keywords: readonly string[],
): { column?: string; site?: string } {
  const whole = raw.trim();
  if (!whole.startsWith(title) || title.length < SHORTEST) return {};
  const parts = whole
    .slice(title.length)
    .split(/[_|｜»（）()\-–—－]+/)
    .map((part) => part.trim())
    .filter((part) => part.length >= 2 && part.length <= 30 && !keywords.includes(part));
  const readsAsSite = (part: string): boolean => SITE.test(foldAligned(part));
  const site = parts.filter(readsAsSite).at(-1) ?? parts.filter((part) => !COLUMN.test(foldAligned(part))).at(-1);
  const column = parts.findLast(
    (part) => part !== site && part.length <= LONGEST_COLUMN && /[\u3400-\u9fff]/.test(part) && !readsAsSite(part),
  );
  return { ...(column ? { column } : {}), ...(site ? { site } : {}) };
}
