/** A figure while it is being read: every field is there from the start, so that all have one shape, which is fast. */
import type { Bound, FigureKind, FigureValue, Mention, Per, Place, Role, When } from '../types';

/** As `Figure` of the public shapes, with folded offsets; what is not known is undefined. */
export interface Finding {
  kind: FigureKind;
  start: number;
  end: number;
  value: FigureValue;
  /** '' where there is none. */
  unit: string;
  bound: Bound;
  per: Per[] | undefined;
  metric: Mention | undefined;
  when: When | undefined;
  role: Role | undefined;
  audience: Mention | undefined;
  place: Place | undefined;
  base: Mention | undefined;
  /** Indexes into the list of findings. */
  change: { from: number; to: number } | undefined;
}

export function newFinding(kind: FigureKind, start: number, end: number, value: FigureValue, unit: string): Finding {
  return {
    kind,
    start,
    end,
    value,
    unit,
    bound: 'exact',
    per: undefined,
    metric: undefined,
    when: undefined,
    role: undefined,
    audience: undefined,
    place: undefined,
    base: undefined,
    change: undefined,
  };
}
