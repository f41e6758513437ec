import { FAMILIES, type FamilyName } from './highlights';

/** The reader's choices, as kept in storage.local. */
export interface Settings {
  /** Families of highlights that are painted. */
  shown: FamilyName[];
  /** Does a page show where its annotations stand, at its edge? */
  ruler: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  shown: FAMILIES.filter((family) => family.shown).map((family) => family.name),
  ruler: true,
};

/** Settings out of whatever stands in the store: unknown names are dropped, missing fields take their default. */
export function readSettings(stored: unknown): Settings {
  const { shown, ruler } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const names = FAMILIES.map((family) => family.name);
  return {
    shown: Array.isArray(shown) ? names.filter((name) => shown.includes(name)) : DEFAULT_SETTINGS.shown,
    ruler: ruler !== false,
  };
}
