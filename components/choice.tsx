/** A labelled list of which one is chosen. */
export interface ChoiceProps<T extends string> {
  name: string;
  label: string;
  value: T;
  options: { id: T; label: string }[];
  disabled?: boolean;
  onChange: (value: T) => void;
}

export function Choice<T extends string>({ name, label, value, options, disabled, onChange }: ChoiceProps<T>) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        name={name}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find(({ id }) => id === event.currentTarget.value);
          if (chosen) onChange(chosen.id);
        }}
      >
        {options.map(({ id, label: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
