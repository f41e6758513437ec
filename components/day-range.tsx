/** First and last day of a span of time. */
export interface DayRangeProps {
  name: string;
  label: string;
  /** YYYY-MM-DD; '' for none. */
  from: string;
  to: string;
  strings: { from: string; to: string };
  onChange: (days: { from: string; to: string }) => void;
}

export function DayRange({ name, label, from, to, strings, onChange }: DayRangeProps) {
  return (
    <fieldset class="range">
      <legend>{label}</legend>
      <input
        type="date"
        name={`${name}-from`}
        aria-label={`${label} ${strings.from}`}
        value={from}
        max={to}
        onChange={(event) => onChange({ from: event.currentTarget.value, to })}
      />
      <span aria-hidden="true">–</span>
      <input
        type="date"
        name={`${name}-to`}
        aria-label={`${label} ${strings.to}`}
        value={to}
        min={from}
        onChange={(event) => onChange({ from, to: event.currentTarget.value })}
      />
    </fieldset>
  );
}
