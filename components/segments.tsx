/** A few exclusive choices side by side; arrow keys move between them as between any radio buttons. */
export interface SegmentsProps<T extends string> {
  name: string;
  label: string;
  /** Undefined where none of the options applies. */
  value: T | undefined;
  options: readonly { id: T; label: string }[];
  /** Shown as chosen where none of the options applies. */
  otherwise?: string;
  onChange: (value: T) => void;
}

export function Segments<T extends string>({ name, label, value, options, otherwise, onChange }: SegmentsProps<T>) {
  return (
    <div class="segments" role="radiogroup" aria-label={label}>
      {options.map(({ id, label: text }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={id === value} onChange={() => onChange(id)} />
          <span>{text}</span>
        </label>
      ))}
      {value === undefined && otherwise && (
        <label>
          <input type="radio" name={name} value="" checked />
          <span>{otherwise}</span>
        </label>
      )}
    </div>
  );
}
