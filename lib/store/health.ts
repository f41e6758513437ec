/** Is the database what it was? Found out before anything is written to it. */
import type { StoreIllness } from '../platform/message-types/store';
import { rootError } from '../platform/root-error';
import type { Canary, Found } from './canary';

export type Lost = Extract<StoreIllness, { kind: 'lost' }>;
export type Shut = Exclude<StoreIllness, Lost>;
export type Health = { kind: 'sound' } | StoreIllness;

/**
 * So few may be missing without alarm: the canary is written a moment after the database, and the browser may end in
 * between.
 */
const SLACK = 20;

function total({ passages, glossaries, terms, corrections }: Omit<Found, 'identity'>): number {
  return passages + glossaries + terms + corrections;
}

/** Compares what is found in the database with what is known of it. */
export function judge(found: Found, canary: Canary | undefined, loss: string | undefined): Health {
  const lost: Lost = {
    kind: 'lost',
    expected: canary?.passages,
    found: found.passages,
    since: canary?.at,
    ...(loss === undefined ? {} : { reason: loss }),
  };
  if (!canary) return loss === undefined ? { kind: 'sound' } : lost;
  if (total(canary) === 0) return { kind: 'sound' };
  if (found.identity !== canary.identity) return lost;
  const emptied = (canary.passages > 0 && found.passages === 0) || total(found) === 0;
  const halved = found.passages * 2 < canary.passages && canary.passages - found.passages > SLACK;
  return emptied || halved ? lost : { kind: 'sound' };
}

/** By the names that browsers and Dexie give. */
const KINDS: Record<string, Shut['kind']> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  DatabaseClosedError: 'blocked',
  TimeoutError: 'blocked',
  // Firefox where history is never remembered, and browsers in which IndexedDB is switched off.
  InvalidStateError: 'refused',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  MissingAPIError: 'refused',
};

/** Why a database does not open. */
export function shutBy(error: unknown): Shut {
  const { name, message } = rootError(error);
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  return kind ? { kind, reason: message } : { kind: 'unreadable', reason: `${name}: ${message}` };
}
