// Every metric with its value per journey, the basis of each value, its definition and source.
import { Fragment } from 'preact';
import { language, t } from '../shared/i18n';
import { metric } from './compare';
import { day, metricValue, money, name } from './format';
import { journeyLabel } from './labels';
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

/** The host writes definitions in English whatever the reader's language is. */
const foreign = () => (language().startsWith('en') ? undefined : 'en');

function Definition({ definition }: { definition: MetricDefinition }) {
  return (
    <td class="definition">
      <span lang={foreign()}>{definition.definition}</span>
      {definition.source && (
        <span class="note">
          {' '}
          {t('report_metrics_source', '')}
          <span lang={foreign()}>{definition.source}</span>
        </span>
      )}
    </td>
  );
}

export function MetricsTable({ data, journeys }: { data: ReportData; journeys: ReportJourney[] }) {
  const shown = journeys.slice(-columnsAtMost);
  return (
    <>
      <p>{t('report_metrics_caption')}</p>
      {data.wage && (
        <p class="note">
          {t('report_wage', money(data.wage.per_hour / 100, data.wage.currency))} <bdi>{data.wage.source}</bdi>
        </p>
      )}
      {journeys.length > shown.length && <p class="note">{t('report_metrics_some', shown.length)}</p>}
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
              <th scope="col">{t('report_metrics_unit')}</th>
              <th scope="col">{t('report_metrics_definition')}</th>
            </tr>
          </thead>
          <tbody>
            {definitionsOf(data, shown).map((definition, i, all) => (
              <Fragment key={definition.name}>
                {definition.group !== all[i - 1]?.group && (
                  <tr class="group">
                    <th scope="rowgroup" colSpan={shown.length + 3}>
                      {name('about', definition.group || 'other')}
                    </th>
                  </tr>
                )}
                <tr>
                  <th scope="row">
                    {name('metric', definition.name)} <code class="note">{definition.name}</code>
                  </th>
                  {shown.map(({ metrics }) => {
                    const { value, basis, method, unit } = metric(metrics, definition.name);
                    return (
                      <td class="number" key={metrics.journey}>
                        {value === undefined ? '–' : metricValue(value, unit ?? definition.unit)}
                        {method && <bdi class="note">{method}</bdi>}
                        <span class={`basis ${basis}`}>{name('basis', basis)}</span>
                      </td>
                    );
                  })}
                  <td>{name('unit', definition.unit)}</td>
                  <Definition definition={definition} />
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
