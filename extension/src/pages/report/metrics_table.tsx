// Every metric with its value per journey, the basis of each value, its definition and source.
import { useState } from 'preact/hooks';
import { t } from '../shared/i18n';
import { day, money } from './format';
import { journeyLabel } from './labels';
import { AllOpen, MetricGroup, sourceOfWage } from './metric_rows';
import type { MetricDefinition, ReportData, ReportJourney } from './types';

const columnsAtMost = 6;

/** The catalogue, and after it whatever a journey holds that the catalogue does not (a newer host). */
function definitionsOf(data: ReportData, journeys: readonly ReportJourney[]): MetricDefinition[] {
  const known = new Set(data.definitions.map(d => d.name));
  const rows = [...data.definitions];
  for (const { metrics } of journeys) {
    for (const m of metrics.metrics) {
      if (known.has(m.name)) continue;
      known.add(m.name);
      rows.push({ name: m.name, group: '', unit: m.unit, definition: '', source: '' });
    }
  }
  return rows;
}

export function MetricsTable({ data, journeys }: { data: ReportData; journeys: ReportJourney[] }) {
  const shown = journeys.slice(-columnsAtMost);
  const definitions = definitionsOf(data, shown);
  const groups = [...new Set(definitions.map(({ group }) => group))];
  const [allOpen, setAllOpen] = useState<boolean>();
  return (
    <>
      <p>{t('report_metrics_caption')}</p>
      {data.wage && (
        <p class="note">
          {t('report_wage', money(data.wage.per_hour / 100, data.wage.currency))}{' '}
          <bdi>{sourceOfWage(data.wage.source)}</bdi>
        </p>
      )}
      {journeys.length > shown.length && <p class="note">{t('report_metrics_some', shown.length)}</p>}
      <div class="row">
        <button type="button" class="button" data-action="open-metrics" onClick={() => setAllOpen(!allOpen)}>
          {t(allOpen ? 'report_metrics_close_all' : 'report_metrics_open_all')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('report_metrics_table')}>
        <table class="metrics">
          <thead>
            <tr>
              <th scope="col">{t('report_metrics_metric')}</th>
              {shown.map(({ metrics }) => (
                <th scope="col" key={metrics.journey} class="number">
                  {journeyLabel(metrics)}
                  <span class="note">{day(metrics.started)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <AllOpen.Provider value={allOpen}>
            {groups.map(group => (
              <MetricGroup
                key={group}
                group={group}
                definitions={definitions.filter(one => one.group === group)}
                journeys={shown}
              />
            ))}
          </AllOpen.Provider>
        </table>
      </section>
    </>
  );
}
