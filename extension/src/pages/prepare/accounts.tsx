// The accounts that object, and which of them one filing covers.
import type { AccountName } from '../../protocol/types';
import { centresToChoose, filings } from '../shared/centres';
import { language, plural, t } from '../shared/i18n';
import { AccountRow } from './account_row';
import { nameOf } from './evidence_file';

interface Props {
  accounts: AccountName[];
  change: (accounts: AccountName[]) => void;
}

function Filings({ accounts }: { accounts: AccountName[] }) {
  const groups = filings(accounts);
  if (groups.length === 0) return null;
  const list = new Intl.ListFormat(language(), { type: 'conjunction' });
  return (
    <div id="filings" aria-live="polite">
      <p>{plural('accounts_filings', groups.length)}</p>
      <ul>
        {groups.map(group => (
          <li key={group.map(nameOf).join()}>{list.format(group.map(nameOf))}</li>
        ))}
      </ul>
    </div>
  );
}

export function Accounts({ accounts, change }: Props) {
  const centres = centresToChoose(accounts);
  return (
    <fieldset name="accounts">
      <legend>{t('prepare_accounts')}</legend>
      <p class="hint">{t('accounts_hint')}</p>
      <ul class="accounts">
        {accounts.map((account, i) => (
          <AccountRow
            key={String(i)}
            account={account}
            index={i}
            centres={centres}
            change={changed => change(accounts.map((known, j) => (j === i ? changed : known)))}
            remove={() => change(accounts.filter((_, j) => j !== i))}
          />
        ))}
      </ul>
      <button
        type="button"
        class="button"
        data-action="add-account"
        onClick={() => change([...accounts, { service: 'facebook', username: '' }])}
      >
        {t('prepare_add_account')}
      </button>
      <Filings accounts={accounts} />
    </fieldset>
  );
}
