// The person's own journeys: what they may change about the record before anybody else gets it.
import { useContext, useState } from 'preact/hooks';
import { t } from '../../shared/i18n';
import { useLimit } from '../figure';
import { name } from '../format';
import { journeyOption } from '../labels';
import type { ReportJourney } from '../types';
import { Person } from './person';
import { Removal, type Removed, RemovedNote } from './removal';

export function Own({ journeys }: { journeys: readonly ReportJourney[] }) {
  const person = useContext(Person);
  const [gone, setGone] = useState<Removed>();
  const { shown, more } = useLimit([...journeys].reverse(), 8);
  const removed = async (what: Removed) => {
    setGone(what);
    await person?.refresh();
  };
  return (
    <>
      <p>{t('report_own_about')}</p>
      {gone && <RemovedNote gone={gone} again={setGone} />}
      <ul class="own">
        {shown.map(journey => (
          <li key={journey.metrics.journey} data-journey={journey.metrics.journey}>
            <p>
              {journeyOption(journey.metrics)} <span class="badge">{name('status', journey.metrics.status)}</span>
            </p>
            <Removal journey={journey} removed={removed} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
