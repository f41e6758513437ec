/** On which sites a glossary is used: all, or what a list says. */
import { useState } from 'preact/hooks';
import type { Sites } from '@/lib/core/glossaries/types';

type Mode = 'all' | 'only' | 'except';

export interface SitesEditorProps {
  sites: Sites;
  strings: Record<'label' | Mode | 'hint' | 'save', string>;
  /** Reads a list as the reader writes it. */
  parse: (text: string) => { hosts: string[]; problem?: string };
  onChange: (sites: Sites) => void;
}

function modeOf(sites: Sites): Mode {
  if (sites === 'all') return 'all';
  return 'only' in sites ? 'only' : 'except';
}

function hostsOf(sites: Sites): string[] {
  if (sites === 'all') return [];
  return 'only' in sites ? sites.only : sites.except;
}

export function SitesEditor({ sites, strings, parse, onChange }: SitesEditorProps) {
  const [mode, setMode] = useState(modeOf(sites));
  const [text, setText] = useState(hostsOf(sites).join('\n'));
  const { hosts, problem } = parse(text);
  const choose = (next: Mode): void => {
    setMode(next);
    if (next === 'all') onChange('all');
  };
  const save = (): void => onChange(mode === 'only' ? { only: hosts } : { except: hosts });
  return (
    <fieldset class="sites">
      <legend>{strings.label}</legend>
      {(['all', 'only', 'except'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="sites" value={one} checked={mode === one} onChange={() => choose(one)} />
          <span>{strings[one]}</span>
        </label>
      ))}
      {mode !== 'all' && (
        <>
          <textarea
            name="hosts"
            rows={3}
            value={text}
            placeholder={strings.hint}
            aria-label={strings.hint}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          {problem && <p class="problem error">{problem}</p>}
          <button
            type="button"
            class="plain"
            data-action="save-sites"
            disabled={problem !== undefined || hosts.length === 0}
            onClick={save}
          >
            {strings.save}
          </button>
        </>
      )}
    </fieldset>
  );
}
