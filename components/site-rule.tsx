/** What holds for one site, as buttons of which one is pressed. */
export interface SiteRuleProps<T extends string> {
  host: string;
  /** What the buttons decide; shown above the host. */
  label: string;
  value: T;
  options: readonly { id: T; label: string; hint: string }[];
  onChange: (value: T) => void;
}

export function SiteRule<T extends string>({ host, label, value, options, onChange }: SiteRuleProps<T>) {
  return (
    <fieldset class="site-rule" aria-label={`${label}: ${host}`}>
      <span class="site">
        <small>{label}</small>
        <span class="host" title={host}>
          {/* Ends are what tells hosts apart: the beginning gives way. */}
          <bdi>{host}</bdi>
        </span>
      </span>
      <span class="rules">
        {options.map(({ id, label: text, hint }) => (
          <button
            type="button"
            key={id}
            data-rule={id}
            title={hint}
            aria-pressed={value === id}
            onClick={() => onChange(id)}
          >
            {text}
          </button>
        ))}
      </span>
    </fieldset>
  );
}
