// The accounts that object, one row each.
import type { AccountName } from '../../protocol/types';
import { t } from '../shared/i18n';

interface Props {
  accounts: AccountName[];
  change: (accounts: AccountName[]) => void;
}

export function Accounts({ accounts, change }: Props) {
  const set = (index: number, part: Partial<AccountName>) =>
    change(accounts.map((account, i) => (i === index ? { ...account, ...part } : account)));
  return (
    <fieldset name="accounts">
      <legend>{t('prepare_accounts')}</legend>
      <p class="hint">{t('prepare_accounts_hint')}</p>
      {accounts.map(({ service, username }, i) => (
        <div class="account-row" key={String(i)}>
          <div class="field">
            <label for={`service-${i}`}>{t('prepare_service')}</label>
            <select
              id={`service-${i}`}
              name="account_service"
              value={service}
              onChange={event => set(i, { service: event.currentTarget.value })}
            >
              <option value="facebook">Facebook</option>
              <option value="instagram">Instagram</option>
            </select>
          </div>
          <div class="field">
            <label for={`username-${i}`}>{t('prepare_username')}</label>
            <input
              id={`username-${i}`}
              name="account_username"
              autocomplete="off"
              value={username}
              onInput={event => set(i, { username: event.currentTarget.value })}
            />
          </div>
          <button
            type="button"
            class="button"
            data-action="remove-account"
            onClick={() => change(accounts.filter((_, j) => j !== i))}
          >
            {t('prepare_remove')}
            <span class="visually-hidden"> {username || service}</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button"
        data-action="add-account"
        onClick={() => change([...accounts, { service: 'facebook', username: '' }])}
      >
        {t('prepare_add_account')}
      </button>
    </fieldset>
  );
}
