/** Choices that narrow a list: several may be chosen, each with how many it would show. */
export interface FilterChipsProps {
  name: string;
  label: string;
  options: { id: string; label: string; count: number }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

export function FilterChips({ name, label, options, chosen, onChange }: FilterChipsProps) {
  if (options.length === 0) return null;
  return (
    <fieldset class="chips">
      <legend>{label}</legend>
      {options.map(({ id, label: text, count }) => (
        <button
          type="button"
          key={id}
          data-filter={`${name}:${id}`}
          aria-pressed={chosen.includes(id)}
          onClick={() => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
        >
          {text} <small>{count}</small>
        </button>
      ))}
    </fieldset>
  );
}
