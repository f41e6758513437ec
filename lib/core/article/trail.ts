/** The column in a path of links: 首页 > 政务公开 > 政策文件 > 正文. */
import { foldAligned } from './aligned';
import { cleanValue } from './clean';
import type { Excerpt } from './lines';
import { sameTitle } from './title';

const PARTERS = /\s*(?:-+>+|>+|›|»|→|\/|\|)\s*/;
/** Where / and | are used as well, the path has to begin at home. */
const SURE_PARTERS = /->|>|›|»|→/;
const HOME = /^(?::::)? ?(?:首页|主页|网站首页|本站首页|home)$/;
const SITE = /(?:网|网站|政府|首页|频道|网络版|发布|在线|日报|晚报)$/;
/** The last part of many paths. */
const HERE =
  /^(?:正文|内容|详情|文章|信息内容|详细内容|信息详情|内容页|正文页|本页|文章详情|文章正文|文章内容|新闻详情|新闻内容|网页|目前位置|\.{2,}|…+)$/;
const LONGEST_LINE = 160;
const LONGEST_COLUMN = 16;

/** The innermost column of a path that begins at the home page or at a site's name; undefined where it is no path. */
export function columnOf(path: string, title: string | undefined): string | undefined {
  const parts = path
    .replace(/&gt;/g, '>')
    .split(PARTERS)
    .map((part) => part.replace(/^[:\s]+/, '').trim())
    .filter(Boolean);
  const columns = parts.filter((part, index) => {
    const folded = foldAligned(part);
    return !HOME.test(folded) && !HERE.test(folded) && !(index > 0 && title && sameTitle(part, title));
  });
  const column = columns.filter((part) => part.length <= LONGEST_COLUMN).at(-1);
  return column && column !== path.trim() ? cleanValue(column, 40) : undefined;
}

/** Does a line read as a path, without 当前位置：before it? */
function isTrail(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  const [first = '', second] = line.split(PARTERS);
  if (second === undefined) return false;
  const folded = foldAligned(first.trim());
  if (HOME.test(folded)) return true;
  return SURE_PARTERS.test(line) && folded.length <= 16 && SITE.test(folded);
}

/** The column of a path of links about the title, the nearest one before it. */
export function trailOf({ lines, title }: Excerpt, name: string | undefined): string | undefined {
  const before = lines.slice(0, title).reverse();
  for (const { raw } of [...before, ...lines.slice(title, title + 3)]) {
    const column = isTrail(raw) ? columnOf(raw, name) : undefined;
    // A path to a site's own name says nothing: 首页 > 某某网.
    if (column && !/(?:网|网站)$/.test(foldAligned(column))) return column;
  }
  return undefined;
}
