import entries from 'virtual:glossary/entries';
import { useState } from 'preact/hooks';
import { Switch } from '@/components/switch';
import { termKey } from '@/lib/core/glossaries/check';
import { categoryKey } from '@/lib/core/glossaries/switched-off';
import { familyColour } from '@/lib/core/look';
import { CATEGORIES, type GlossaryEntry } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { switchedOffIds } from '@/lib/store/read-glossaries';
import type { Attempts } from '@/lib/view/use-attempt';
import { useLive } from '@/lib/view/use-live';
import { useSearch } from './use-search';

/** Folded names and aliases, made when the reader first searches. */
const keys = new Map<string, string>();

function keyOf({ id, name, aliases = [] }: GlossaryEntry): string {
  const known = keys.get(id) ?? [name, ...aliases].map(termKey).join('\n');
  keys.set(id, known);
  return known;
}

function matching(list: readonly GlossaryEntry[], search: string): readonly GlossaryEntry[] {
  const key = termKey(search);
  return key ? list.filter((entry) => keyOf(entry).includes(key)) : list;
}

interface EntryProps {
  entry: GlossaryEntry;
  off: ReadonlySet<string>;
  change: (ids: string[], off: boolean) => void;
}

function Entry({ entry: { id, name, category, definition }, off, change }: EntryProps) {
  const wholeOff = off.has(categoryKey(category));
  const label = i18n.t(`category.${category}`);
  return (
    <li class="term" data-entry={id} style={{ '--family': familyColour(category) }}>
      <div class="name">
        <strong>{name}</strong>
        <small class="category">
          {wholeOff ? i18n.t('glossary.entryOf', [label, i18n.t('glossary.categoryOff')]) : label}
        </small>
        <Switch
          label=""
          ariaLabel={name}
          checked={!wholeOff && !off.has(id)}
          disabled={wholeOff}
          onChange={(on) => change([id], !on)}
        />
      </div>
      <p class="note">{definition}</p>
    </li>
  );
}

/** The glossary that ships with the extension: its entries and categories can be switched off. */
export function BuiltIn({ attempt }: Pick<Attempts, 'attempt'>) {
  const [search, setSearch] = useState('');
  const [onlyOff, setOnlyOff] = useState(false);
  const live = useLive(() => switchedOffIds(database()), []);
  const off = new Set(live.kind === 'ready' ? live.value : []);
  const list = onlyOff ? entries.filter(({ id, category }) => off.has(id) || off.has(categoryKey(category))) : entries;
  const { found, shown, pager, toFirst } = useSearch(list, search, matching);
  const change = (ids: string[], wanted: boolean): void =>
    attempt(async () => void (await askBackground('glossary.switchBuiltIn', { ids, off: wanted })));
  return (
    <section class="glossary built-in">
      <p class="empty">{i18n.t('glossary.builtInHint')}</p>
      <fieldset class="categories">
        <legend>{i18n.t('glossary.categories')}</legend>
        {CATEGORIES.map((category) => (
          <span key={category} data-category={category} style={{ '--family': familyColour(category) }}>
            <Switch
              label={i18n.t(`category.${category}`)}
              checked={!off.has(categoryKey(category))}
              onChange={(on) => change([categoryKey(category)], !on)}
            />
          </span>
        ))}
      </fieldset>
      <input
        type="search"
        name="search"
        value={search}
        placeholder={i18n.t('glossary.searchBuiltIn')}
        aria-label={i18n.t('glossary.searchBuiltIn')}
        onInput={(event) => {
          setSearch(event.currentTarget.value);
          toFirst();
        }}
      />
      <label class="check">
        <input type="checkbox" checked={onlyOff} onChange={(event) => setOnlyOff(event.currentTarget.checked)} />
        <span>{i18n.t('glossary.switchedOffOnly')}</span>
      </label>
      {found.length === 0 && <p class="empty">{i18n.t('glossary.noMatch')}</p>}
      <ul class="terms">
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} off={off} change={change} />
        ))}
      </ul>
      {pager}
    </section>
  );
}
