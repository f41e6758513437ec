import { useState } from 'preact/hooks';
import { isRate, type Rate } from '@/lib/core/compare/measure';
import { i18n } from '@/lib/platform/i18n';

/** Rates that the reader states, each with its day: without them nothing is converted between currencies. */
export function RateForm({ rates, onChange }: { rates: readonly Rate[]; onChange: (rates: Rate[]) => void }) {
  const [bad, setBad] = useState(false);
  const add = (form: HTMLFormElement): void => {
    const fields = new FormData(form);
    const text = (name: string): string => String(fields.get(name) ?? '').trim();
    const rate: Rate = {
      from: text('rate-from').toUpperCase(),
      to: text('rate-to').toUpperCase(),
      rate: Number(text('rate')),
      date: text('rate-date'),
    };
    setBad(!isRate(rate));
    if (!isRate(rate)) return;
    onChange([...rates.filter(({ from }) => from !== rate.from), rate]);
    form.reset();
  };
  return (
    <details class="rates">
      <summary>{i18n.t('compare.rates')}</summary>
      <p class="empty">{i18n.t('compare.ratesHint')}</p>
      <ul>
        {rates.map((one) => (
          <li key={one.from}>
            {i18n.t('compare.rateIs', [one.from, String(one.rate), one.to, one.date])}{' '}
            <button type="button" class="link" onClick={() => onChange(rates.filter((other) => other !== one))}>
              {i18n.t('compare.removeRate')}
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(event.currentTarget);
        }}
      >
        <label>
          {i18n.t('compare.rateFrom')}
          <input name="rate-from" maxLength={3} placeholder="USD" required autocomplete="off" />
        </label>
        <label>
          {i18n.t('compare.rateTo')}
          <input name="rate-to" maxLength={3} placeholder="CNY" required autocomplete="off" />
        </label>
        <label>
          {i18n.t('compare.rate')}
          <input name="rate" inputMode="decimal" required autocomplete="off" />
        </label>
        <label>
          {i18n.t('compare.rateDate')}
          <input name="rate-date" type="date" required />
        </label>
        {bad && (
          <p class="problem" role="alert">
            {i18n.t('compare.badRate')}
          </p>
        )}
        <button type="submit" class="secondary">
          {i18n.t('compare.addRate')}
        </button>
      </form>
    </details>
  );
}
