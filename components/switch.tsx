/** A labelled on/off switch. */
export function Switch({
  label,
  ariaLabel,
  checked,
  disabled,
  onChange,
}: {
  /** Empty where what stands beside the switch says it; `ariaLabel` then says it to those who do not see. */
  label: string;
  ariaLabel?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label class="switch">
      {label && <span>{label}</span>}
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        aria-label={ariaLabel}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
