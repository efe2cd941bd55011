// Who objects. Every field may stay empty: what is missing is not filled.
import type { Profile } from '../../protocol/types';
import { t } from '../shared/i18n';
import { countries } from './countries';
import { namedLanguages } from './languages';

interface Props {
  profile: Profile;
  change: (part: Partial<Profile>) => void;
}

export function Person({ profile, change }: Props) {
  const text = (key: 'first_name' | 'last_name', label: string, autocomplete: 'given-name' | 'family-name') => (
    <div class="field">
      <label for={key}>{label}</label>
      <input
        id={key}
        name={key}
        autocomplete={autocomplete}
        value={profile[key] ?? ''}
        onInput={e => change({ [key]: e.currentTarget.value })}
      />
    </div>
  );
  return (
    <fieldset>
      <legend>{t('prepare_person')}</legend>
      <p class="hint">{t('prepare_person_hint')}</p>
      <div class="pair">
        <div class="field">
          <label for="country">{t('role_country')}</label>
          <select
            id="country"
            name="country"
            value={profile.country ?? ''}
            aria-describedby="country-hint"
            onChange={e => change({ country: e.currentTarget.value })}
          >
            <option value="">{t('prepare_not_given')}</option>
            {countries().map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <p class="hint" id="country-hint">
            {t('reason_country_hint')}
          </p>
        </div>
        <div class="field">
          <label for="language">{t('prepare_language')}</label>
          <select
            id="language"
            name="language"
            value={profile.language ?? ''}
            onChange={e => change({ language: e.currentTarget.value })}
          >
            <option value="">{t('prepare_language_form')}</option>
            {namedLanguages().map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="pair">
        {text('first_name', t('role_first_name'), 'given-name')}
        {text('last_name', t('role_last_name'), 'family-name')}
      </div>
      <div class="field">
        <label for="email">{t('role_email')}</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          value={profile.email ?? ''}
          aria-describedby="email-hint"
          onInput={e => change({ email: e.currentTarget.value })}
        />
        <p class="hint" id="email-hint">
          {t('prepare_email_hint')}
        </p>
      </div>
    </fieldset>
  );
}
