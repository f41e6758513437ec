import { FAMILIES, type FamilyName } from './highlights';

/** The reader's choices, as kept in storage.local. */
export interface Settings {
  /** Families of highlights that are painted. */
  shown: FamilyName[];
}

export const DEFAULT_SETTINGS: Settings = {
  shown: FAMILIES.filter((family) => family.shown).map((family) => family.name),
};

/** Settings out of whatever stands in the store: unknown names are dropped, missing fields take their default. */
export function readSettings(stored: unknown): Settings {
  const shown = typeof stored === 'object' && stored !== null && 'shown' in stored ? stored.shown : undefined;
  if (!Array.isArray(shown)) return DEFAULT_SETTINGS;
  return { shown: FAMILIES.map((family) => family.name).filter((name) => shown.includes(name)) };
}
