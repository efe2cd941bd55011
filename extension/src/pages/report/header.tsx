// The top of the report: one figure in plain words, what it rests on, when and from what the report was made.
import { plural, t } from '../shared/i18n';
import { type Headline, headline, isFinished } from './compare';
import { flowsOf } from './flow_select';
import { dateTime, duration, list, name, number } from './format';
import type { ReportData, ReportJourney } from './types';

function cost(steps: number | undefined, time: number | undefined): string {
  const parts: string[] = [];
  if (steps !== undefined) parts.push(plural('report_steps', steps));
  if (time !== undefined) parts.push(duration(time));
  return parts.length ? list(parts) : t('report_unknown');
}

export function headlineText(figure: Headline): string {
  switch (figure.kind) {
    case 'compared': {
      const hand = cost(figure.steps, figure.time);
      // "34 steps by hand; 8 with Demur": the second count needs its unit only when a time follows.
      const onlySteps = figure.demurTime === undefined && figure.demurSteps !== undefined;
      const demur = onlySteps ? number(figure.demurSteps ?? 0) : cost(figure.demurSteps, figure.demurTime);
      return plural('report_headline', figure.flows.length, hand, demur);
    }
    case 'by_hand':
    case 'with_demur': {
      const spent = cost(figure.steps, figure.time);
      return plural('report_headline_side', figure.flows.length, spent, t(`report_side_${figure.kind}`));
    }
    case 'open':
      return t('report_headline_open');
    case 'empty':
      return t('report_headline_empty');
  }
}

export function basisText(figure: Headline): string | undefined {
  if (figure.kind === 'empty') return undefined;
  if (figure.kind === 'open') return t('report_basis_open', plural('report_journeys', figure.journeys));
  const parts: string[] = [];
  if (figure.kind !== 'with_demur' && figure.declaredFlows.length < figure.flows.length) {
    const measured = figure.flows.filter(flow => !figure.declaredFlows.includes(flow));
    parts.push(t('report_basis_hand_measured', list(measured.map(flow => name('flow', flow)))));
  }
  if (figure.declaredFlows.length) {
    parts.push(t('report_basis_hand_declared', list(figure.declaredFlows.map(flow => name('flow', flow)))));
  }
  if (figure.kind !== 'by_hand') parts.push(t('report_basis_demur_measured'));
  parts.push(plural('report_basis_journeys', figure.journeys));
  if (figure.time !== undefined) parts.push(t('report_basis_time'));
  return parts.join(' ');
}

export function Header({ data, journeys }: { data: ReportData; journeys: ReportJourney[] }) {
  const figure = headline(data, journeys);
  const basis = basisText(figure);
  const finished = journeys.filter(isFinished).length;
  const flows = flowsOf(journeys);
  return (
    <header>
      <p class="kicker">{t('report_kicker')}</p>
      <h1>{headlineText(figure)}</h1>
      <p class="standfirst">{t('report_standfirst')}</p>
      {basis && <p class="basis-line">{t('report_basis_line', basis)}</p>}
      <dl class="facts">
        <div>
          <dt>{t('report_made')}</dt>
          <dd>{dateTime(data.made)}</dd>
        </div>
        {journeys.length > 0 && (
          <>
            <div>
              <dt>{t('report_journeys_label')}</dt>
              <dd>{t('report_finished_count', plural('report_journeys', journeys.length), finished)}</dd>
            </div>
            <div>
              <dt>{t('report_forms_label')}</dt>
              <dd>{list(flows.map(flow => name('flow', flow)))}</dd>
            </div>
          </>
        )}
        <div>
          <dt>{t('report_version')}</dt>
          <dd>{data.demur}</dd>
        </div>
      </dl>
    </header>
  );
}
