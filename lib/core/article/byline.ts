/** Who wrote and who published first, out of a line such as 来源：临澜日报 作者：王某 2025-03-18. */
import { foldAligned } from './aligned';
import { cleanValue } from './clean';
import { findDate } from './dates';

const LONGEST_SOURCE = 40;
const LONGEST_AUTHOR = 60;
/** 本站原创, 本网: the site itself. */
const ITSELF =
  /^(?:本站|本网|本报|本网站|本站原创|本网原创|原创|本站编辑|本网讯|本刊|本局|本单位|本部门|本委|本院|本网编辑|本站讯|局办公室)$/;
const NOBODY =
  /^(?:admin\w*|administrator|webmaster|editor|user|root|佚名|管理员|网站管理员|系统管理员|未知|无|不详|匿名|本站|本网|原创|网络|互联网|转载|null|undefined|none|unknown|n\/a|小编|超级管理员|test\w*)$/;
/** Links that stand right behind a source. */
const JOINED_CONTROLS = /(?:参与互动|分享到|字号|字体|我要评论|我要纠错|打印本页|浏览次数|浏览量|阅读量|点击数|点击量)/;
/** When, as a feed says it. */
const LATELY = / (?:刚刚|今天|昨天|前天|\d{1,2} ?(?:分钟|小时|天)前)/;
const CONTROLS =
  /\s(?:字[号体]|字体|【|浏览|点击|阅读|打印|分享|收藏|保存|大 中 小|a\+|a-|评论|视力|责编|责任编辑|关闭|发布|发表|语音|更新)/;

/** Up to where a value can go: two spaces, a date, controls of the page, a closing bracket that nothing opens. */
function cutValue(raw: string): string {
  const folded = foldAligned(raw);
  const joined = folded.slice(2).search(JOINED_CONTROLS);
  const ends = [
    folded.search(/ {2,}/),
    folded.search(/[|｜丨【。；]/),
    folded.search(CONTROLS),
    folded.search(LATELY),
    joined < 0 ? -1 : joined + 2,
    findDate(raw.slice(0, 120))?.start ?? -1,
    folded.includes('(') ? -1 : folded.indexOf(')'),
  ].filter((end) => end >= 0);
  return raw.slice(0, Math.min(...ends, raw.length)).trim();
}

export const isItself = (source: string): boolean => ITSELF.test(foldAligned(source).replace(/\s/g, ''));

/** 临澜日报 of a source's value; undefined where it is none: an address, a sentence, 未知. */
export function readSource(raw: string): string | undefined {
  let value = cutValue(raw).replace(/^[:：\s—-]+|[\s—,，、|-]+$/g, '');
  // 临澜日报 记者: names of Han characters hold no space.
  value = value.replace(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff]).*$/, '');
  const unquoted = /^[（(【]([^（()）【】]+)[)）】]$/.exec(value)?.[1] ?? value;
  const source = cleanValue(unquoted, LONGEST_SOURCE + 1);
  if (!source || source.length > LONGEST_SOURCE || source.length < 2) return undefined;
  if (/^https?:|[。？！?!]|^\d+$/.test(source) || NOBODY.test(foldAligned(source))) return undefined;
  return source;
}

const NAME = /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,10}$/;

/** Reporters of （记者王某某、李某）, one after another; undefined where they are no names. */
export function readReporters(raw: string): string | undefined {
  const only = raw.replace(/[,，、;；\s]*(?:实习生|通讯员|摄影).*$/u, '').trim();
  // 王 某: two characters set apart.
  const joined = only.replace(/^([\u3400-\u9fff])\s+([\u3400-\u9fff])$/, '$1$2');
  const names = joined.split(/[、,，;；\s]+/).filter(Boolean);
  return names.length > 0 && names.length <= 8 && names.every((name) => NAME.test(name)) ? names.join('、') : undefined;
}

/** The author's value without what is no name: 本报记者, an address, admin, those of the site. */
export function readAuthor(raw: string): string | undefined {
  const cut = cutValue(raw)
    .replace(/^(?:本报|本网|本刊|全媒体|融媒体|见习|实习|通讯员|记者|特约|文|[：:/\s])+/u, '')
    .replace(/[（(].*$/, '')
    .replace(/\s*(?:记者|文|撰文|编辑)$/, '');
  const names = readReporters(cut);
  const author = names ?? cleanValue(cut, LONGEST_AUTHOR + 1);
  if (!author || author.length > LONGEST_AUTHOR || author.length < 2) return undefined;
  // A user name: lladmin, rsj_xxk.
  if (/^[a-z0-9_.-]+$/.test(author)) return undefined;
  if (/https?:|[。？！@]|^\d/.test(author) || NOBODY.test(foldAligned(author).trim())) return undefined;
  return author;
}

const REPORTERS =
  /\((?:[\u3400-\u9fff]{0,12}?)记者[ :]{0,2}([^()]{2,60})\)|(?:电|讯|日) ?\((?:[\u3400-\u9fff]{0,8}?)记者[ :]{0,2}([^()]{2,60})\)/;
const OWN_REPORTERS =
  /^(?:■|□|●|○|\/|◎)? ?(?:本报|本刊|本网|[\u3400-\u9fff]{2,8}(?:报|社|网|客户端|新闻|电视台|周刊|杂志))?(?:全媒体|融媒体|见习|实习|特约)?记者[ :/]{0,3}([\u3400-\u9fff·、, ]{2,40})$/;

/** Reporters whom a line of the article's head or end names. */
export function reportersIn(raw: string): string | undefined {
  const head = raw.slice(0, 160);
  const folded = foldAligned(head);
  for (const pattern of [OWN_REPORTERS, REPORTERS]) {
    const match = pattern.exec(folded);
    const names = match?.[1] ?? match?.[2];
    if (!match || !names) continue;
    const start = match.index + match[0].lastIndexOf(names);
    const reporters = readReporters(head.slice(start, start + names.length));
    if (reporters) return reporters;
  }
  return undefined;
}
