// What the objection cost so far, what that rests on, and where the rest of it stands.
import type { ObjectionView } from '../../protocol/types';
import { language, plural, t } from '../shared/i18n';

function time(seconds: number): string {
  if (seconds < 1) return t('popup_no_time');
  return seconds < 90 ? plural('popup_seconds', seconds) : plural('popup_minutes', Math.round(seconds / 60));
}

interface Props {
  objection: ObjectionView;
  report: string; // its page
  own: () => void;
}

export function Friction({ objection, report, own }: Props) {
  const { steps, seconds, screens, spared_steps, notices_again } = objection.friction;
  if (steps === 0 && screens === 0) return <p class="small muted">{t('popup_friction_none')}</p>;
  const done = objection.status === 'confirmed' || objection.status === 'denied';
  const parts = [plural('popup_steps', steps), plural('popup_screens', screens), time(seconds)];
  return (
    <p class="small muted friction">
      {t(
        done ? 'popup_friction_done' : 'popup_friction',
        new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(parts),
      )}
      {spared_steps !== undefined && spared_steps > 0 && ` ${plural('popup_spared', spared_steps)}`}
      {spared_steps !== undefined && spared_steps < 0 && ` ${plural('popup_spent', -spared_steps)}`}{' '}
      {t(spared_steps === undefined ? 'popup_rests_counted' : 'popup_rests_compared')}{' '}
      <a href={report} target="_blank" rel="noreferrer" onClick={own}>
        {t('popup_friction_report')}
      </a>
      {notices_again !== undefined && <strong class="again"> {plural('popup_again', notices_again)}</strong>}
    </p>
  );
}
