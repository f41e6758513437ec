/** What holds for one site, as buttons of which one is pressed. */
export interface SiteRuleProps<T extends string> {
  host: string;
  /** Says what the buttons are for, to those who do not see the host beside them. */
  label: string;
  value: T;
  options: readonly { id: T; label: string; hint: string }[];
  onChange: (value: T) => void;
}

export function SiteRule<T extends string>({ host, label, value, options, onChange }: SiteRuleProps<T>) {
  return (
    <fieldset class="site-rule">
      <legend>{label}</legend>
      <span class="host" title={host} aria-hidden="true">
        {/* Ends are what tells hosts apart: the beginning gives way. */}
        <bdi>{host}</bdi>
      </span>
      <span class="segments">
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
