// The company may say, other than by a mail at hand, that it needs two more months. The person can say so, and take it back.
import { useState } from 'preact/hooks';
import { call } from '../../messages';
import type { ObjectionView } from '../../protocol/types';
import { day } from '../shared/dates';
import { t } from '../shared/i18n';

export function LongerTerm({ objection, changed }: { objection: ObjectionView; changed: () => void }) {
  const [fault, setFault] = useState('');
  const { id, status, extended = false, answer_due } = objection;
  if ((status !== 'submitted' && status !== 'expired') || !answer_due) return null;
  const set = () =>
    void call('objection.update', { id, extended: !extended }).then(changed, error => setFault(error.message));
  return (
    <section id="longer">
      <h2>{t('answers_longer')}</h2>
      <p>{t(extended ? 'answers_longer_is' : 'answers_longer_hint', day(answer_due))}</p>
      <button type="button" class="button" data-action="extended" onClick={set}>
        {t(extended ? 'answers_longer_undo' : 'answers_longer_do')}
      </button>
      <p role="alert">{fault}</p>
    </section>
  );
}
