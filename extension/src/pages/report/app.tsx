// The report: header, filter, and one section per question.
import type { ComponentChildren } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { plural, t } from '../shared/i18n';
import { ByHandChart } from './by_hand';
import { DemandsChart } from './demands';
import { useLimit } from './figure';
import { FlowSelect, flowsOf } from './flow_select';
import { Header } from './header';
import { journeyOption } from './labels';
import { Maps } from './map/maps';
import { MetricsTable } from './metrics_table';
import { noticesOf } from './notice/notice_model';
import { Notices } from './notice/notices';
import { Others } from './others/others';
import { Own } from './own/own';
import { Person } from './own/person';
import { Proof } from './proof';
import { Share } from './share/share';
import { PrintButton } from './summary/print_button';
import { Summary } from './summary/summary';
import { Tags } from './tags/tags';
import { TimeChart } from './time_spent';
import { JourneyTimeline, MarkLegend } from './timeline';
import type { ReportData, ReportJourney, ReportSession } from './types';

function Section({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={`title-${id}`} class="section">
      <h2 id={`title-${id}`}>{t(`report_${id}_title`)}</h2>
      {children}
    </section>
  );
}

function Timelines({ journeys, sessions }: { journeys: ReportJourney[]; sessions: readonly ReportSession[] }) {
  const { shown, more } = useLimit(journeys, 8);
  return (
    <figure data-chart="timeline">
      <figcaption>
        {t('report_timeline_caption')} <span class="note">{t('report_timeline_unit')}</span>
      </figcaption>
      <MarkLegend journeys={shown} />
      {shown.map((journey, i) => (
        <JourneyTimeline key={journey.metrics.journey} journey={journey} sessions={sessions} index={i} />
      ))}
      {more}
    </figure>
  );
}

interface FilterProps {
  journeys: ReportJourney[];
  flow: string;
  journey: string;
  shown: number;
  onFlow: (flow: string) => void;
  onJourney: (journey: string) => void;
}

function Filter({ journeys, flow, journey, shown, onFlow, onJourney }: FilterProps) {
  const choices = journeys.filter(j => flow === '' || j.metrics.flow === flow);
  return (
    <form class="filter" aria-label={t('report_filter')} onSubmit={event => event.preventDefault()}>
      <FlowSelect name="flow" flows={flowsOf(journeys)} value={flow} choose={onFlow} all />
      <label>
        {t('report_filter_journey')}
        <select name="journey" value={journey} onChange={event => onJourney(event.currentTarget.value)}>
          <option value="">{t('report_filter_all_journeys')}</option>
          {choices.map(({ metrics }) => (
            <option key={metrics.journey} value={metrics.journey}>
              {journeyOption(metrics)}
            </option>
          ))}
        </select>
      </label>
      <output>{t('report_filter_shown', plural('report_journeys', shown))}</output>
    </form>
  );
}

export function App({ data }: { data: ReportData }) {
  const [flow, setFlow] = useState('');
  const [wanted, setJourney] = useState('');
  const person = useContext(Person);
  const all = useMemo(
    () => [...data.journeys].sort((a, b) => a.metrics.started.localeCompare(b.metrics.started)),
    [data],
  );
  const journey = all.some(j => j.metrics.journey === wanted) ? wanted : ''; // it may have been deleted
  const journeys = useMemo(
    () =>
      all.filter(j => (flow === '' || j.metrics.flow === flow) && (journey === '' || j.metrics.journey === journey)),
    [all, flow, journey],
  );
  const maps = data.maps.filter(map => journeys.some(j => j.metrics.flow === map.flow));
  return (
    <main class="report">
      <Header data={data} journeys={journeys} />
      {all.length > 0 && (
        <div class="row report-actions">
          <PrintButton />
        </div>
      )}
      {all.length === 0 ? (
        <p class="callout">{t('report_empty_text')}</p>
      ) : (
        <>
          {all.length > 1 && (
            <Filter
              journeys={all}
              flow={flow}
              journey={journey}
              shown={journeys.length}
              onFlow={id => {
                setFlow(id);
                setJourney('');
              }}
              onJourney={setJourney}
            />
          )}
          <Section id="byhand">
            <ByHandChart journeys={journeys} byHand={data.by_hand} />
          </Section>
          {maps.length > 0 && (
            <Section id="map">
              <Maps maps={maps} />
            </Section>
          )}
          {noticesOf(journeys).length > 0 && (
            <Section id="notice">
              <Notices journeys={journeys} />
            </Section>
          )}
          <Section id="timeline">
            <Timelines journeys={journeys} sessions={data.sessions} />
          </Section>
          <Section id="time">
            <TimeChart journeys={journeys} />
          </Section>
          <Section id="demands">
            <DemandsChart journeys={journeys} />
          </Section>
          <Section id="tags">
            <Tags journeys={journeys} />
          </Section>
          {data.comparisons.length + data.groups.length > 0 && (
            <Section id="others">
              <Others data={data} flow={flow} />
            </Section>
          )}
          <Section id="metrics">
            <MetricsTable data={data} journeys={journeys} />
          </Section>
        </>
      )}
      {person && (
        <Section id="own">
          <Own
            journeys={journeys}
            only={journeys.length === 1 ? journeys[0]?.metrics.journey : undefined}
            wage={data.wage}
          />
        </Section>
      )}
      <Section id="proof">
        <Proof proof={data.proof} />
      </Section>
      {journeys.length > 0 && (
        <div class="share">
          <Section id="share">
            <Share data={data} journeys={journeys} />
          </Section>
        </div>
      )}
      {journeys.length > 0 && <Summary data={data} journeys={journeys} />}
    </main>
  );
}
