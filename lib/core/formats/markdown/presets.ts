/** What is set for the programs that exports go to. */
import data from '@/assets/export/presets.json';
import type { MarkdownOptions } from './options';

export const EXPORT_PRESETS = ['obsidian', 'logseq', 'plain', 'zotero', 'notion'] as const;
export type ExportPreset = (typeof EXPORT_PRESETS)[number];

/** All options but the words, which are the reader's. */
export type PresetOptions = Required<Omit<MarkdownOptions, 'words'>>;

interface Preset {
  id: string;
  options: PresetOptions;
  template: string[];
}

const PRESETS = new Map((data.presets as Preset[]).map((preset) => [preset.id, preset]));

function presetOf(id: ExportPreset): Preset {
  const preset = PRESETS.get(id);
  if (!preset) throw new RangeError(id);
  return preset;
}

export function presetOptions(id: ExportPreset): PresetOptions {
  return { ...presetOf(id).options };
}

/** The template that a reader begins with; it writes about what the options write. */
export function presetTemplate(id: ExportPreset): string {
  return `${presetOf(id).template.join('\n')}\n`;
}
