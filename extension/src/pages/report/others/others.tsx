// This flow against others: what maps differ in, and the same measures over groups of journeys.
import { t } from '../../shared/i18n';
import { Figure } from '../figure';
import type { ReportData } from '../types';
import { Comparisons } from './comparisons';
import { Groups } from './groups';

export function Others({ data, flow }: { data: ReportData; flow: string }) {
  // Titles of maps are unique; a comparison belongs to the flows of its two maps.
  const maps = [...data.maps, ...data.compared];
  const flowOf = (title: string) => maps.find(map => map.title === title)?.flow;
  const comparisons = data.comparisons.filter(c => flow === '' || flowOf(c.from) === flow || flowOf(c.to) === flow);
  return (
    <Figure chart="others" caption={t('report_others_caption')}>
      {comparisons.length > 0 && <Comparisons comparisons={comparisons} maps={maps} />}
      {data.groups.length > 0 && <Groups groups={data.groups} definitions={data.definitions} />}
    </Figure>
  );
}
