// What an hour is worth to the person. Nothing is counted in money before they say it, and nothing after they empty it.
import { useContext, useState } from 'preact/hooks';
import { readWage } from '../../../wage';
import { locale, t } from '../../shared/i18n';
import { money } from '../format';
import type { Wage } from '../types';
import { Person } from './person';

const offered = ['EUR', 'USD', 'GBP', 'CHF', 'PLN', 'CZK', 'SEK', 'DKK', 'NOK', 'HUF', 'RON'];

const written = (wage: Wage | undefined) =>
  wage ? new Intl.NumberFormat(locale(), { useGrouping: false }).format(wage.per_hour / 100) : '';

export function WageForm({ wage }: { wage: Wage | undefined }) {
  const person = useContext(Person);
  const [amount, setAmount] = useState(written(wage));
  const [currency, setCurrency] = useState(wage?.currency ?? 'EUR');
  const [said, say] = useState<{ fault?: 'amount' | 'currency'; text: string }>({ text: '' });
  const save = async (event: Event) => {
    event.preventDefault();
    const read = readWage(amount, currency);
    if (read === 'amount' || read === 'currency') {
      say({ fault: read, text: t(`report_own_wage_bad_${read}`) });
      return;
    }
    try {
      await person?.setWage(read);
      await person?.refresh();
      const worth = read && money(read.per_hour / 100, read.currency);
      say({ text: worth ? t('report_own_wage_saved', worth) : t('report_own_wage_removed') });
    } catch (error) {
      say({ text: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <form class="wage" onSubmit={save} noValidate>
      <h3>{t('report_own_wage')}</h3>
      <p id="wage-about">{t('report_own_wage_about')}</p>
      <div class="row">
        <label class="field">
          <span class="label">{t('report_own_wage_amount')}</span>
          <input
            name="wage"
            inputMode="decimal"
            autocomplete="off"
            size={8}
            value={amount}
            aria-describedby="wage-about wage-said"
            aria-invalid={said.fault === 'amount'}
            onInput={event => setAmount(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span class="label">{t('report_own_wage_currency')}</span>
          <input
            name="currency"
            list="currencies"
            autocomplete="off"
            size={5}
            value={currency}
            aria-describedby="wage-said"
            aria-invalid={said.fault === 'currency'}
            onInput={event => setCurrency(event.currentTarget.value)}
          />
        </label>
        <datalist id="currencies">
          {offered.map(code => (
            <option key={code} value={code} />
          ))}
        </datalist>
        <button type="submit" class="button" data-action="wage">
          {t('report_own_wage_save')}
        </button>
      </div>
      <p id="wage-said" role="status" class={said.fault ? 'fault' : 'note'}>
        {said.text}
      </p>
    </form>
  );
}
