/** The city or body that an article is about, and its level. */
import { foldAligned } from './aligned';
import { isBody, type Owner, ownerOf } from './bodies';
import { ownerOfNumber } from './document-number';
import { mainPlace, placeName, placesIn } from './places';
import { regionOfHost } from './region';
import type { Fact, FactOrigin } from './types';

/** So much of the text tells what it is about. */
const HEAD = 3000;
/** 日报, 新闻网: a publisher's place is not that of its articles. */
const PRESS = /(?:报|报社|新闻网|新华社|新华网|人民网|电视台|广播|通讯社|网|客户端|传媒|杂志|新闻社|发布)$/;

export interface SubjectClues {
  issuer: Fact | undefined;
  documentNumber: Fact | undefined;
  title: Fact | undefined;
  source: Fact | undefined;
  /** Named, not only by its address. */
  site: Fact | undefined;
  text: string;
  address: string;
}

/** Lead words of a title that are no part of what follows: 一图读懂｜, 《. */
const LEAD = /^(?:[《“「『【[(（]|一图读懂|图解|解读|【[^】]{1,12}】|\[[^\]]{1,12}\]|关于|印发|[:：|丨｜\s])+/;

/** The one place that a title names, or the one that it opens with. */
function ownerOfTitle(title: string): Owner | undefined {
  const lead = LEAD.exec(title)?.[0].length ?? 0;
  const rest = title.slice(lead);
  const opening = ownerOf(rest);
  if (opening?.place && opening.level !== 'national') return opening;
  if (opening && /^(?:[\u3400-\u9fff]{2,40}?)(?:关于|印发|发布|出台|部署|:|决定|令)/.test(foldAligned(rest)))
    if (isBody(bodyBefore(rest)))
      // 国家级人才计划发布 begins with no body.
      return { place: bodyBefore(rest), level: 'national' };
  const places = placesIn(foldAligned(title));
  const names = new Set(places.map((place) => foldAligned(placeName(title, place))));
  const [only] = places;
  return only && names.size === 1 ? { place: placeName(title, only), level: only.level } : undefined;
}

function bodyBefore(title: string): string {
  const end = foldAligned(title).search(/等[一二三四五六七八九十\d]{1,3}个?部门|关于|印发|发布|出台|部署|:|决定|令/);
  return end > 0 ? title.slice(0, end).trim() : title;
}

function ownerOfPublisher(publisher: Fact | undefined): Owner | undefined {
  return publisher && !PRESS.test(foldAligned(publisher.value)) ? ownerOf(publisher.value) : undefined;
}

/** A site of government: 临澜市人民政府门户网站, 临澜市人力资源和社会保障局. */
function ownerOfSite(site: Fact | undefined): Owner | undefined {
  const body = site?.value.replace(/(?:门户网站|門戶網站|政府网|政务网|官方网站|官网|网站|網站|全球資訊網)$/u, '');
  return body && !PRESS.test(foldAligned(body)) ? ownerOf(body) : undefined;
}

/** 我市: who speaks is the site's own city. */
const OWN = /(?:^|[\s，。、：（“])(?:我|本)(?:市|省|县|区|州)(?!场)/;

/** 云澈日报 at the site of 云澈市: its own paper. */
function isOfSamePlace(publisher: string, owner: Owner | undefined): boolean {
  const short = owner?.place?.replace(/(?:省|市|县|区|州|盟|旗)$/, '');
  return short !== undefined && short.length >= 2 && foldAligned(publisher).startsWith(foldAligned(short));
}

/** 临澜市 where a title or the name of a paper says 临澜 only and the text has it in full, of one place alone. */
function completedPlace(title: string, head: string): Owner | undefined {
  const folded = foldAligned(title);
  const found = new Map<string, Owner>();
  for (const place of placesIn(foldAligned(head))) {
    const name = placeName(head, place);
    const short = foldAligned(name).slice(0, -1);
    if (short.length >= 2 && folded.includes(short)) found.set(foldAligned(name), { place: name, level: place.level });
  }
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

/** Place and level, from the surest clue on; the level alone where only that is told (省人力资源和社会保障厅). */
export function subjectOf({ issuer, documentNumber, title, source, site, text, address }: SubjectClues): {
  place?: Fact;
  level?: Fact;
} {
  const head = text.slice(0, HEAD);
  const ofSite = ownerOfSite(site);
  const isSitesOwn = !source || source.value === site?.value || isOfSamePlace(source.value, ofSite) || OWN.test(head);
  const main = mainPlace(head);
  const completed = title && completedPlace(title.value, head);
  const ofPaper = site && PRESS.test(foldAligned(site.value)) ? completedPlace(site.value, head) : undefined;
  const region = regionOfHost(address);
  const owners: [Owner | undefined, FactOrigin][] = [
    [issuer && ownerOf(issuer.value), issuer?.from ?? 'text'],
    [documentNumber && ownerOfNumber(documentNumber.value), documentNumber?.from ?? 'text'],
    [title && ownerOfTitle(title.value), title?.from ?? 'text'],
    [ownerOfPublisher(source), source?.from ?? 'text'],
    [completed, title?.from ?? 'text'],
    [main && { place: main.name, level: main.level }, 'text'],
    [isSitesOwn ? ofSite : undefined, site?.from ?? 'meta'],
    [ofPaper, site?.from ?? 'page'],
    [region ? { place: region, level: 'provincial' } : undefined, 'address'],
  ];
  const placed = owners.find(([owner]) => owner?.place !== undefined);
  const levelled = placed ?? owners.find(([owner]) => owner !== undefined);
  const subject: { place?: Fact; level?: Fact } = {};
  if (placed?.[0]?.place) subject.place = { value: placed[0].place, from: placed[1] };
  if (levelled?.[0]) subject.level = { value: levelled[0].level, from: levelled[1] };
  return subject;
}
