// A choice among the flows that journeys went through.
import { t } from '../shared/i18n';
import { name } from './format';
import type { ReportJourney } from './types';

export function flowsOf(journeys: readonly ReportJourney[]): string[] {
  return [...new Set(journeys.map(j => j.metrics.flow))].sort();
}

interface Props {
  name: string;
  flows: readonly string[];
  value: string;
  choose: (flow: string) => void;
  all?: boolean; // whether all of them can be chosen
}

export function FlowSelect({ name: called, flows, value, choose, all }: Props) {
  return (
    <label>
      {t('report_filter_flow')}
      <select name={called} value={value} onChange={event => choose(event.currentTarget.value)}>
        {all && <option value="">{t('report_filter_all_flows')}</option>}
        {flows.map(id => (
          <option key={id} value={id}>
            {name('flow', id)}
          </option>
        ))}
      </select>
    </label>
  );
}
