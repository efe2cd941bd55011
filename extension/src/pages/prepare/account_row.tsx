// One account: where it is, its name, what it shares, and whether it is a Page.
import type { AccountName } from '../../protocol/types';
import { t } from '../shared/i18n';

interface Props {
  account: AccountName;
  index: number;
  centres: string[];
  change: (account: AccountName) => void;
  remove: () => void;
}

/** What the account is, without what it is not. */
function withParts(account: AccountName, part: Partial<AccountName>): AccountName {
  const { service, username, centre, page } = { ...account, ...part };
  const isPage = page === true && service === 'facebook';
  return { service, username, ...(centre && !isPage ? { centre } : {}), ...(isPage ? { page: true } : {}) };
}

export function AccountRow({ account, index: i, centres, change, remove }: Props) {
  const { service, username, centre = '', page = false } = account;
  const set = (part: Partial<AccountName>) => change(withParts(account, part));
  return (
    <li class="account-row" data-page={page}>
      <div class="field">
        <label for={`service-${i}`}>{t('prepare_service')}</label>
        <select
          id={`service-${i}`}
          name="account_service"
          value={service}
          onChange={event => set({ service: event.currentTarget.value })}
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
          onInput={event => set({ username: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`centre-${i}`}>{t('accounts_centre')}</label>
        <select
          id={`centre-${i}`}
          name="account_centre"
          value={centre}
          disabled={page}
          onChange={event => set({ centre: event.currentTarget.value })}
        >
          <option value="">{t('accounts_centre_none')}</option>
          {centres.map(letter => (
            <option key={letter} value={letter}>
              {letter}
            </option>
          ))}
        </select>
      </div>
      <button type="button" class="button" data-action="remove-account" onClick={remove}>
        {t('prepare_remove')}
        <span class="visually-hidden"> {username || service}</span>
      </button>
      {service === 'facebook' && (
        <label class="check page">
          <input
            type="checkbox"
            name="account_page"
            checked={page}
            onChange={event => set({ page: event.currentTarget.checked })}
          />
          <span>{t('accounts_page')}</span>
        </label>
      )}
      {page && <p class="page-note">{t('accounts_page_cannot')}</p>}
    </li>
  );
}
