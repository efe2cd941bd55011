// What Demur may do by itself.
import type { Settings } from '../../settings';
import { t } from '../shared/i18n';
import { RemindersForm } from './reminders';

interface Props {
  settings: Settings;
  change: (settings: Partial<Settings>) => void;
  failed: (error: Error) => void;
}

export function SettingsForm({ settings, change, failed }: Props) {
  const check = (key: 'fillOnOpen' | 'record' | 'recordOnly', text: string) => (
    <label class="check">
      <input
        type="checkbox"
        name={key}
        checked={settings[key]}
        onChange={e => change({ [key]: e.currentTarget.checked })}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>{t('prepare_settings')}</legend>
      <p class="hint">{t('prepare_settings_hint')}</p>
      {check('fillOnOpen', t('settings_fill_on_open'))}
      <div class="field">
        <label for="fillElsewhere">{t('settings_fill_elsewhere')}</label>
        <select
          id="fillElsewhere"
          name="fillElsewhere"
          value={settings.fillElsewhere}
          onChange={e => change({ fillElsewhere: e.currentTarget.value as Settings['fillElsewhere'] })}
        >
          <option value="click">{t('settings_fill_click')}</option>
          <option value="auto">{t('settings_fill_auto')}</option>
          <option value="never">{t('settings_fill_never')}</option>
        </select>
      </div>
      {check('record', t('settings_record'))}
      {check('recordOnly', t('settings_record_only'))}
      <RemindersForm settings={settings} change={change} failed={failed} />
    </fieldset>
  );
}
