/** Least and greatest value, written as readers write amounts: 10万, 1.5亿元. */
import { useEffect, useState } from 'preact/hooks';
import { parseAmount } from '@/lib/core/library/amounts';

export interface ValueRangeProps {
  label: string;
  min: number | undefined;
  max: number | undefined;
  /** How a value is written. */
  written: (value: number) => string;
  strings: { min: string; max: string; hint: string; wrong: string };
  onChange: (limits: { min: number | undefined; max: number | undefined }) => void;
}

interface LimitProps {
  name: string;
  label: string;
  hint: string;
  value: number | undefined;
  written: (value: number) => string;
  wrong: string;
  onChange: (value: number | undefined) => void;
}

function Limit({ name, label, hint, value, written, wrong, onChange }: LimitProps) {
  const [draft, setDraft] = useState<string>();
  useEffect(() => setDraft(undefined), [value]);
  const number = draft === undefined ? value : parseAmount(draft);
  const isWrong = draft !== undefined && draft.trim() !== '' && number === undefined;
  const set = (): void => {
    if (draft === undefined || isWrong) return;
    onChange(number);
    setDraft(undefined);
  };
  return (
    <>
      <input
        name={name}
        aria-label={label}
        placeholder={hint}
        autocomplete="off"
        value={draft ?? (value === undefined ? '' : written(value))}
        aria-invalid={isWrong}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={set}
        onKeyDown={(event) => event.key === 'Enter' && set()}
      />
      {isWrong && (
        <span class="problem" role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}

export function ValueRange({ label, min, max, written, strings, onChange }: ValueRangeProps) {
  const shared = { written, wrong: strings.wrong };
  return (
    <fieldset class="range">
      <legend>{label}</legend>
      <Limit
        {...shared}
        name="min"
        label={`${label} ${strings.min}`}
        hint={strings.hint}
        value={min}
        onChange={(value) => onChange({ min: value, max })}
      />
      <span aria-hidden="true">–</span>
      <Limit
        {...shared}
        name="max"
        label={`${label} ${strings.max}`}
        hint={strings.max}
        value={max}
        onChange={(value) => onChange({ min, max: value })}
      />
    </fieldset>
  );
}
