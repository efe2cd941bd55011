// The person's own journeys: what they may change about the record before anybody else gets it.
import { useContext, useState } from 'preact/hooks';
import { ExportRow } from '../../shared/export_row';
import { t } from '../../shared/i18n';
import { useLimit } from '../figure';
import { name } from '../format';
import { journeyOption } from '../labels';
import type { ReportJourney, Wage } from '../types';
import { Ease } from './ease';
import { Person } from './person';
import { Removal, type Removed, RemovedNote } from './removal';
import { WageForm } from './wage_form';

interface OwnProps {
  journeys: readonly ReportJourney[];
  only: string | undefined; // the journey chosen; all when none is
  wage: Wage | undefined;
}

export function Own({ journeys, only, wage }: OwnProps) {
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
            <Ease metrics={journey.metrics} />
            <Removal journey={journey} removed={removed} />
          </li>
        ))}
      </ul>
      {more}
      <WageForm wage={wage} />
      {person && journeys.length > 0 && (
        <>
          <h3>{t(only ? 'report_own_export_one' : 'report_own_export')}</h3>
          <ExportRow id="report" save={(format, progress) => person.save(format, only, progress)} />
        </>
      )}
    </>
  );
}
