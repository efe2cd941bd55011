// Until when the person can object, or until when the company has to answer.
import type { ObjectionView } from '../../protocol/types';
import { day, daysUntil, fromToday } from '../shared/dates';
import { t } from '../shared/i18n';

export function Deadline({ objection }: { objection: ObjectionView }) {
  const { effective_date, answer_due, status, extended } = objection;
  if (status === 'confirmed' || status === 'denied') return null;
  if (answer_due && (status === 'submitted' || status === 'expired')) {
    const late = daysUntil(answer_due) < 0;
    return (
      <p class={late ? 'small deadline' : 'small'} data-due={answer_due}>
        {t(late ? 'answers_was_due' : 'popup_answer_due', day(answer_due), fromToday(answer_due))}
        {extended && ` ${t('answers_extended')}`}
      </p>
    );
  }
  if (effective_date && daysUntil(effective_date) <= 0)
    return <p class="small">{t('popup_began', day(effective_date))}</p>;
  return effective_date ? (
    <p class="small deadline">{t('popup_object_before', day(effective_date), fromToday(effective_date))}</p>
  ) : null;
}
