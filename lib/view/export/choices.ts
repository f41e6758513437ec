/** What the reader chose last on the export page; kept in localStorage, since it is of use on this page alone. */
import { EXPORT_PRESETS, type ExportPreset } from '@/lib/core/formats/markdown/presets';
import { EACH_FORMS, type ExportForm, FORMS_WITH_QUOTES, TEXT_FORMS } from './forms';
import type { TargetScript } from './script-converter';

const KEY = 'export-choices';
export const SCRIPTS = ['ownScript', 'simplified', 'taiwan', 'hongkong'] as const;
export const HIGHLIGHTS = ['usual', 'mark', 'bold', 'none'] as const;

export interface ExportChoices {
  form: ExportForm;
  each: boolean;
  clean: boolean;
  script: (typeof SCRIPTS)[number];
  both: boolean;
  /** The program that Markdown is for. */
  preset: ExportPreset;
  /** `usual`: as that program shows it best. */
  highlight: (typeof HIGHLIGHTS)[number];
}

const DEFAULTS: ExportChoices = {
  form: 'markdown',
  each: false,
  clean: false,
  script: 'ownScript',
  both: false,
  preset: 'obsidian',
  highlight: 'usual',
};

/** Of what was stored only what is known is taken. */
export function readChoices(stored: unknown): ExportChoices {
  const said = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Record<string, unknown>>;
  const one = <T extends string>(name: string, of: readonly T[], otherwise: T): T =>
    of.find((value) => value === said[name]) ?? otherwise;
  const flag = (name: 'each' | 'clean' | 'both'): boolean =>
    typeof said[name] === 'boolean' ? said[name] : DEFAULTS[name];
  return {
    form: one<ExportForm>('form', [...TEXT_FORMS, 'xlsx'], DEFAULTS.form),
    each: flag('each'),
    clean: flag('clean'),
    script: one('script', SCRIPTS, DEFAULTS.script),
    both: flag('both'),
    preset: one('preset', EXPORT_PRESETS, DEFAULTS.preset),
    highlight: one('highlight', HIGHLIGHTS, DEFAULTS.highlight),
  };
}

export function loadChoices(): ExportChoices {
  try {
    return readChoices(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch (error) {
    console.error('Cezhu: the last choices of an export cannot be read:', error);
    return DEFAULTS;
  }
}

export function saveChoices(choices: ExportChoices): void {
  localStorage.setItem(KEY, JSON.stringify(choices));
}

/** What the choices mean for the form: a choice that it does not have is not made. */
export function effective(choices: ExportChoices): ExportChoices & { target: TargetScript | undefined } {
  const { form, each, script } = choices;
  const quotes = FORMS_WITH_QUOTES.includes(form);
  const target = quotes && script !== 'ownScript' ? script : undefined;
  const clean = quotes && choices.clean;
  return {
    ...choices,
    each: each && EACH_FORMS.includes(form),
    clean,
    both: choices.both && (clean || target !== undefined),
    target,
  };
}
