// The metrics of one group: what each is called and comes to, and on demand what it means. Paper shows all of it.

import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { ownWage } from '../../wage';
import { language, t } from '../shared/i18n';
import { metric } from './compare';
import { metricValue, name, number } from './format';
import type { JourneyMetrics, MetricDefinition, ReportJourney } from './types';

/** Whether every group and every definition is open; each can then be closed by itself. */
export const AllOpen = createContext<boolean | undefined>(undefined);

function useOpen(first: boolean): [boolean, () => void] {
  const all = useContext(AllOpen);
  const [own, setOwn] = useState<{ all: boolean | undefined; open: boolean }>({ all, open: first });
  const open = own.all === all ? own.open : (all ?? first);
  return [open, () => setOwn({ all, open: !open })];
}

/** The host writes definitions in English whatever the reader's language is. */
const foreign = () => (language().startsWith('en') ? undefined : 'en');

/** A wage is whoever's; that of the person has a name in every language. */
export const sourceOfWage = (source: string) => (source === ownWage ? t('report_wage_person') : source);

function Value({ metrics, definition }: { metrics: JourneyMetrics; definition: MetricDefinition }) {
  const { value, basis, method, unit } = metric(metrics, definition.name);
  return (
    <td class="number">
      {value === undefined ? '–' : metricValue(value, unit ?? definition.unit)}
      {method && <bdi class="note">{sourceOfWage(method)}</bdi>}
      <span class={`basis ${basis}`}>{name('basis', basis)}</span>
    </td>
  );
}

function Rows({ definition, journeys }: { definition: MetricDefinition; journeys: readonly ReportJourney[] }) {
  const [open, toggle] = useOpen(false);
  const called = name('metric', definition.name);
  return (
    <>
      <tr>
        <th scope="row">
          {called} <code class="note">{definition.name}</code>
          <button
            type="button"
            class="about-button"
            aria-expanded={open}
            aria-label={t('report_metrics_about', called)}
            onClick={toggle}
          >
            ?
          </button>
        </th>
        {journeys.map(({ metrics }) => (
          <Value key={metrics.journey} metrics={metrics} definition={definition} />
        ))}
      </tr>
      <tr class={open ? 'about' : 'about closed'}>
        <td colSpan={journeys.length + 1}>
          <div>
            <span lang={foreign()}>{definition.definition}</span>{' '}
            <span class="note">
              {t('report_metrics_in', name('unit', definition.unit))}{' '}
              {definition.source && (
                <>
                  {t('report_metrics_source', '')}
                  <span lang={foreign()}>{definition.source}</span>
                </>
              )}
            </span>
          </div>
        </td>
      </tr>
    </>
  );
}

interface GroupProps {
  group: string;
  definitions: readonly MetricDefinition[];
  journeys: readonly ReportJourney[];
}

export function MetricGroup({ group, definitions, journeys }: GroupProps) {
  const [open, toggle] = useOpen(group === 'path' || group === 'time');
  const isKnown = ({ name }: MetricDefinition) => journeys.some(j => metric(j.metrics, name).value !== undefined);
  return (
    <tbody class={open ? '' : 'closed'}>
      <tr class="group">
        <th scope="rowgroup" colSpan={journeys.length + 1}>
          <button type="button" aria-expanded={open} onClick={toggle}>
            {name('about', group || 'other')}
            <span class="note">
              {t('report_metrics_known', number(definitions.filter(isKnown).length), number(definitions.length))}
            </span>
          </button>
        </th>
      </tr>
      {definitions.map(definition => (
        <Rows key={definition.name} definition={definition} journeys={journeys} />
      ))}
    </tbody>
  );
}
