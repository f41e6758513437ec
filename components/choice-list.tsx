/** Choices that narrow a list, too many for chips: the most used ones, all on request, and a search among them. */
import { useMemo, useState } from 'preact/hooks';
import { searchForm } from '@/lib/core/library/words';

export interface ChoiceListProps {
  name: string;
  label: string;
  options: { id: string; label: string; count: number }[];
  chosen: readonly string[];
  /** Those that must not be; where it is missing nothing can be left out. */
  without?: readonly string[];
  strings: { search: string; all: (count: number) => string; fewer: string; without?: (label: string) => string };
  onChange: (chosen: string[], without: string[]) => void;
}

/** Shown at first, and at the most: who has more looks for them. */
const FEW = 6;
const MOST = 200;

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}

export function ChoiceList({ name, label, options, chosen, without = [], strings, onChange }: ChoiceListProps) {
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState(false);
  const matching = useMemo(() => {
    const wanted = searchForm(search);
    return wanted === '' ? options : options.filter((option) => searchForm(option.label).includes(wanted));
  }, [options, search]);
  if (options.length === 0) return null;
  const isPicked = ({ id }: { id: string }): boolean => chosen.includes(id) || without.includes(id);
  const rest = matching.filter((option) => !isPicked(option));
  // What is chosen never goes out of sight.
  const shown = [...options.filter(isPicked), ...rest.slice(0, open || search ? MOST : FEW)];
  return (
    <fieldset class="choices" data-choices={name}>
      <legend>{label}</legend>
      {options.length > FEW && (
        <input
          type="search"
          value={search}
          placeholder={strings.search}
          aria-label={`${label} ${strings.search}`}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {shown.map(({ id, label: text, count }) => (
        <div key={id} class={without.includes(id) ? 'without' : undefined}>
          <label title={text}>
            <input
              type="checkbox"
              data-filter={`${name}:${id}`}
              checked={chosen.includes(id)}
              onChange={() =>
                onChange(
                  toggled(chosen, id),
                  without.filter((one) => one !== id),
                )
              }
            />
            <span>{text}</span> <small>{count}</small>
          </label>
          {strings.without && (
            <button
              type="button"
              data-without={id}
              aria-pressed={without.includes(id)}
              aria-label={strings.without(text)}
              title={strings.without(text)}
              onClick={() =>
                onChange(
                  chosen.filter((one) => one !== id),
                  toggled(without, id),
                )
              }
            >
              −
            </button>
          )}
        </div>
      ))}
      {options.length > FEW && !search && (
        <button type="button" class="more" onClick={() => setOpen(!open)}>
          {open ? strings.fewer : strings.all(options.length)}
        </button>
      )}
    </fieldset>
  );
}
