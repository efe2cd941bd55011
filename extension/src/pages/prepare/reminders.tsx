// Whether and when Demur reminds. Turning it on asks the browser for the permission, on the person's press.
import type { Settings } from '../../settings';
import { locale, plural, t } from '../shared/i18n';

interface Props {
  settings: Settings;
  change: (settings: Partial<Settings>) => void;
  failed: (error: Error) => void;
}

const permission: chrome.permissions.Permissions = { permissions: ['notifications'] };
const daysToChoose = [1, 3, 7, 14];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

function Hour({ name, value, set }: { name: 'quietFrom' | 'quietTo'; value: number; set: (hour: number) => void }) {
  const clock = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (
    <select
      name={name}
      value={String(value)}
      aria-label={t(name === 'quietFrom' ? 'reminders_quiet_from' : 'reminders_quiet_to')}
      onChange={event => set(Number(event.currentTarget.value))}
    >
      {hours.map(hour => (
        <option key={hour} value={String(hour)}>
          {clock.format(new Date(Date.UTC(2000, 0, 1, hour)))}
        </option>
      ))}
    </select>
  );
}

export function RemindersForm({ settings, change, failed }: Props) {
  const { reminders, remindDays, quietFrom, quietTo } = settings;
  const turn = (box: HTMLInputElement) => {
    if (!box.checked) {
      change({ reminders: false });
      return;
    }
    box.checked = false; // until the person has allowed it
    chrome.permissions
      .request(permission)
      .then(granted => (granted ? change({ reminders: true }) : failed(new Error(t('reminders_denied')))), failed);
  };
  return (
    <div class="reminders">
      <label class="check">
        <input
          type="checkbox"
          name="reminders"
          checked={reminders}
          aria-describedby="reminders-hint"
          onChange={event => turn(event.currentTarget)}
        />
        <span>{t('reminders_on')}</span>
      </label>
      <p class="hint" id="reminders-hint">
        {t('reminders_hint')}
      </p>
      {reminders && (
        <div class="row">
          <label class="inline">
            <span>{t('reminders_before')}</span>
            <select
              name="remindDays"
              value={String(remindDays)}
              onChange={event => change({ remindDays: Number(event.currentTarget.value) })}
            >
              {daysToChoose.map(days => (
                <option key={days} value={String(days)}>
                  {plural('reminders_days', days)}
                </option>
              ))}
            </select>
          </label>
          <fieldset class="inline quiet">
            <legend>{t('reminders_quiet')}</legend>
            <Hour name="quietFrom" value={quietFrom} set={hour => change({ quietFrom: hour })} />
            <span aria-hidden="true">–</span>
            <Hour name="quietTo" value={quietTo} set={hour => change({ quietTo: hour })} />
          </fieldset>
        </div>
      )}
    </div>
  );
}
