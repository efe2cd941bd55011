// The company's answer, and what stands behind it.
import type { AnswerView } from '../../protocol/types';
import { day } from '../shared/dates';
import { language, t } from '../shared/i18n';

export function AnswerLine({ answer }: { answer: AnswerView }) {
  const { source, from, sent, seen, vouched_by } = answer;
  if (source === 'screen') return <p class="small muted answer">{t('answers_seen_on_screen', day(seen))}</p>;
  const list = new Intl.ListFormat(language(), { type: 'conjunction' });
  return (
    <p class="small muted answer">
      {from ? t('answers_by_mail_from', from, day(sent ?? seen)) : t('answers_by_mail', day(sent ?? seen))}{' '}
      {vouched_by.length > 0 ? t('answers_vouched', list.format(vouched_by)) : t('answers_not_vouched')}
    </p>
  );
}
