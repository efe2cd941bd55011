// The whole report on one page, for paper: only printed, never on the screen.
import { language, plural, t } from '../../shared/i18n';
import { headline } from '../compare';
import { dateTime, list, name, number } from '../format';
import { basisText, headlineText } from '../header';
import { NoticeFacts, WordsBefore } from '../notice/notice_facts';
import { noticesOf } from '../notice/notice_model';
import { PageDrawing } from '../notice/page_drawing';
import { comparisonText, sideText } from '../others/change_words';
import { shortKey } from '../proof';
import type { Pattern } from '../tags/tag_model';
import type { DemandMet, ReportData, ReportJourney } from '../types';
import { FlowTable } from './flow_table';
import { fits, summaryOf } from './summary_model';

/** With more flows than this there is no room for the first notice's picture. */
const flowsBesidePicture = 3;

const foreign = () => (language().startsWith('en') ? undefined : 'en');

/** "● Reason (optional, declared)": the disc says enforced, the brackets what the form states and what that rests on. */
function demandText({ kind, stated, enforced, basis }: DemandMet): string {
  const rests = basis === 'measured' ? '' : `, ${name('basis', basis)}`;
  return `${enforced === 'yes' ? '●' : '○'}\u00a0${name('field', kind)} (${name('stated', stated)}${rests})`;
}

function patternText({ id, name: title, articles, firings }: Pattern): string {
  const standings = [...new Set(firings.map(firing => name('standing', firing.tag.standing)))];
  const article = articles.length ? `, ${t('report_summary_articles', list(articles))}` : '';
  return `${title} (${id}${article}): ${list(standings)}`;
}

const more = (count: number) => count > 0 && <span class="note"> {t('report_summary_more', number(count))}</span>;

function Proven({ data }: { data: ReportData }) {
  const { proof } = data;
  return (
    <>
      <h3>{t('report_proof_title')}</h3>
      <p>
        {t('report_proof_level')}: <span lang={foreign()}>{proof.level}</span>. {t('report_proof_events')}:{' '}
        {number(proof.events)}. {t('report_proof_redacted')}: {number(proof.redacted ?? 0)}.{' '}
        {proof.signature && `${t('report_proof_key', proof.signature.algorithm)} ${shortKey(proof.signature.key)}. `}
        {t('report_proof_head')}: <code class="hash">{proof.head}</code>
      </p>
      <p class="clip">
        {t('report_proof_not')} <span lang={foreign()}>{proof.does_not_prove.slice(0, fits.limits).join('; ')}.</span>
        {more(proof.does_not_prove.length - fits.limits)}
      </p>
    </>
  );
}

export function Summary({ data, journeys }: { data: ReportData; journeys: ReportJourney[] }) {
  const model = summaryOf(data, journeys);
  const figure = headline(data, journeys);
  const notice = noticesOf(journeys)[0];
  return (
    <section class="summary" aria-label={t('report_summary_title')}>
      <p class="kicker">{t('report_kicker')}</p>
      <h2>{headlineText(figure)}</h2>
      <p class="clip">{basisText(figure)}</p>
      <FlowTable lines={model.flows} />
      {more(model.moreFlows)}
      <h3>{t('report_demands_title')}</h3>
      <p class="note">{t('report_summary_demands')}</p>
      <ul>
        {model.flows
          .filter(line => line.demands.length > 0)
          .map(line => (
            <li key={line.flow.flow} class="clip">
              <strong>{name('flow', line.flow.flow)}:</strong> {more(line.moreDemands)}{' '}
              {line.demands.map(demandText).join(' · ')}
            </li>
          ))}
      </ul>
      <h3>{t('report_tags_title')}</h3>
      <p class="note">{t('report_summary_candidates')}</p>
      <ul>
        {model.patterns.map(pattern => (
          <li key={pattern.id} class="clip">
            {patternText(pattern)}
          </li>
        ))}
      </ul>
      {model.patterns.length === 0 && <p>{t('report_tag_none', number(journeys.length))}</p>}
      {more(model.morePatterns)}
      {model.comparisons.length > 0 && <h3>{t('report_change_title')}</h3>}
      <ul>
        {model.comparisons.map((comparison, i) => (
          <li key={i} class="clip long">
            <bdi>{sideText(comparison.to, data.maps)}</bdi> {t('report_change_with')}{' '}
            <bdi>{sideText(comparison.from, data.maps)}</bdi>: {comparisonText(comparison)}
          </li>
        ))}
      </ul>
      {more(model.moreComparisons)}
      {notice && model.flows.length <= flowsBesidePicture && (
        <div class="summary-notice">
          <PageDrawing sight={notice.sight} room={300} id="summary-notice" />
          <div>
            <h3>{t('report_notice_title')}</h3>
            <NoticeFacts notice={notice} />
            <WordsBefore notice={notice} />
          </div>
        </div>
      )}
      <Proven data={data} />
      <p class="note">
        {t('report_made')} {dateTime(data.made)} · {t('report_version')} {data.demur} ·{' '}
        {plural('report_journeys', journeys.length)} · {t('report_proof_privacy')}
      </p>
    </section>
  );
}
