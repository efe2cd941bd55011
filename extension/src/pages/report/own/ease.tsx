// One question once a journey is over, which nobody has to answer: what it cost is asked, never guessed.
import { useContext, useState } from 'preact/hooks';
import { t } from '../../shared/i18n';
import { metric } from '../compare';
import { number } from '../format';
import { journeyOption } from '../labels';
import type { JourneyMetrics } from '../types';
import { Person } from './person';

const answers = [1, 2, 3, 4, 5] as const;

export function Ease({ metrics }: { metrics: JourneyMetrics }) {
  const person = useContext(Person);
  const [fault, setFault] = useState('');
  const { value } = metric(metrics, 'psychological');
  if (!person || metrics.status === 'open') return null;
  const say = (answer: number) => {
    setFault('');
    person
      .rate(metrics.journey, answer === value ? undefined : answer)
      .then(person.refresh)
      .catch(error => setFault(String(error.message)));
  };
  return (
    <fieldset class="ease">
      <legend>
        {t('report_own_ease')} <span class="visually-hidden">{journeyOption(metrics)}</span>
      </legend>
      <div class="row">
        <span class="note">{t('report_own_ease_1')}</span>
        {answers.map(answer => (
          <button
            key={answer}
            type="button"
            class="button"
            data-answer={answer}
            aria-pressed={answer === value}
            onClick={() => say(answer)}
          >
            {number(answer)}
          </button>
        ))}
        <span class="note">{t('report_own_ease_5')}</span>
        <span role="status">{fault}</span>
      </div>
      <p class="note">{t(value === undefined ? 'report_own_ease_optional' : 'report_own_ease_answered')}</p>
    </fieldset>
  );
}
