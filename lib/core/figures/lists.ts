/** What is said once for the members of a list of figures: 满12个月、24个月; 分别不超过12万元、8万元; 1.7个和0.9个百分点. */
import { skipAside } from './bounds';
import { CharacterSet } from './characters';
import type { Finding } from './finding';
import type { Source } from './source';

const JOINTS = new CharacterSet('、或和及与');
const EACH = '分别';
const POINT = '百分点';

/** Does `next` follow `figure` as the next of its list, one joining character between them? */
function isNext(source: Source, figure: Finding, next: Finding): boolean {
  return next.start - figure.end === 1 && source.isAmong(JOINTS, figure.end);
}

/** Does what bounds the first of a list, `figure`, bound all of them: 分别不超过12万元、8万元, 工作满半年或三年? */
function boundsAll(source: Source, figure: Finding): boolean {
  if (figure.bound === 'exact') return false;
  if (source.has(EACH, figure.start - EACH.length)) return true;
  return figure.kind === 'duration' && figure.bound === 'atLeast' && source.isOneOf('满', figure.start - 1);
}

/** 分别为5万元(初级)和9万元(高级)左右: does 左右 behind the last go for the one before it too? */
function isAboutToo(source: Source, figure: Finding, next: Finding): boolean {
  if (next.bound !== 'about' || figure.bound !== 'exact' || figure.kind !== next.kind) return false;
  const joint = skipAside(source, figure.end);
  if (next.start - joint !== 1 || !source.isAmong(JOINTS, joint)) return false;
  if (!source.includes(EACH, figure.start - EACH.length - 1, figure.start)) return false;
  const behind = skipAside(source, next.end);
  return source.has('左右', behind) || source.has('左右', next.end - 2);
}

/** 分别高1.7个和0.9个百分点: the 个 of the first is that of the unit behind the last. */
function sharePoint(figure: Finding, next: Finding): void {
  if (figure.kind !== 'count' || figure.unit !== '个' || next.kind !== 'point') return;
  figure.kind = 'point';
  figure.unit = POINT;
}

/** Gives the members of each list the bound or unit that is said once; `figures` ascend. */
export function shareInLists(source: Source, figures: readonly Finding[]): void {
  let figure = figures[0];
  /** The first of the list in which `figure` stands, if it bounds all of them. */
  let bounding: Finding | undefined;
  for (let index = 1; figure && index < figures.length; index++) {
    const next = figures[index] as Finding;
    if (isAboutToo(source, figure, next)) figure.bound = 'about';
    if (!isNext(source, figure, next)) bounding = undefined;
    else {
      if (!bounding && boundsAll(source, figure)) bounding = figure;
      if (bounding && next.kind === bounding.kind && next.bound === 'exact') next.bound = bounding.bound;
      sharePoint(figure, next);
    }
    figure = next;
  }
}
