// One time that a rule fired: where, on which numbers, and what a person says to it.
import { useContext, useState } from 'preact/hooks';
import { t } from '../../shared/i18n';
import { name } from '../format';
import { journeyOption } from '../labels';
import { Person, type Standing } from '../own/person';
import { becauseText } from './because';
import type { Firing } from './tag_model';

const answers = ['confirmed', 'rejected'] as const;

export function FiringItem({ firing: { journey, tag } }: { firing: Firing }) {
  const person = useContext(Person);
  const [standing, setStanding] = useState(tag.standing);
  const [fault, setFault] = useState('');
  const say = async (wanted: Standing) => {
    setFault('');
    try {
      await person?.judge(journey.journey, tag.id, wanted);
      setStanding(wanted);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  const label = `${tag.id}, ${journeyOption(journey)}`;
  return (
    <li class="firing">
      <p>
        <span class={`stamp ${standing}`}>{name('standing', standing)}</span> {journeyOption(journey)}
      </p>
      <p class="note">
        {t('report_tag_rule')} <code>{tag.rule}</code> · {t('report_tag_because')}{' '}
        <bdi>{tag.because ? becauseText(tag.because) : t('report_unknown')}</bdi> ·{' '}
        {t('report_map_basis', name('basis', tag.basis))}
      </p>
      {person && (
        <div class="row">
          {answers.map(answer => (
            <button
              key={answer}
              type="button"
              class="button"
              data-action={answer}
              aria-pressed={standing === answer}
              aria-label={`${t(`report_tag_${answer}`)}: ${label}`}
              onClick={() => say(standing === answer ? 'candidate' : answer)}
            >
              {t(`report_tag_${answer}`)}
            </button>
          ))}
          <span role="status">{fault}</span>
        </div>
      )}
    </li>
  );
}
