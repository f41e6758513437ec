/** Of what a share is taken or against what growth is counted: 同比, 较2015年, 占全省…. */
import type { Figure, Span } from '../../types';
import type { Source } from '../source';
import { BASES } from './words';

const REACH = 16;

export function findBase(source: Source, figure: Figure, clause: number): Span | undefined {
  if (figure.kind !== 'percent' && figure.kind !== 'point' && figure.kind !== 'multiple' && figure.kind !== 'fraction')
    return undefined;
  if (figure.role !== 'growth' && figure.role !== 'share') return undefined;
  for (let at = Math.max(clause, figure.start - REACH); at < figure.start; at++) {
    const hit = BASES.at(source, at);
    if (hit && hit.end <= figure.start) return { start: hit.start, end: hit.end };
  }
  return undefined;
}
