// Chart: the ledger of demands per form, as stated and as enforced.
import { t } from '../shared/i18n';
import { Figure } from './figure';
import { list, name, number } from './format';
import { articlesFor } from './tags/tag_model';
import type { DemandMet, ReportJourney } from './types';

interface Row extends DemandMet {
  journeys: number;
}

function ledger(journeys: readonly ReportJourney[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { metrics } of journeys) {
    for (const demand of metrics.demands) {
      const key = JSON.stringify([demand.kind, demand.stated, demand.enforced, demand.basis]);
      const row = rows.get(key);
      if (row) ++row.journeys;
      else rows.set(key, { ...demand, journeys: 1 });
    }
  }
  return [...rows.values()];
}

/** What a reader should notice: a demand that is enforced although the form does not say so. */
function finding(demand: DemandMet): string | undefined {
  if (demand.enforced !== 'yes') return undefined;
  if (demand.stated === 'optional') return t('report_demands_mismatch');
  return demand.stated === 'not_stated' ? t('report_demands_unstated') : undefined;
}

/** What the EDPB's Guidelines name where a rule fired on this demand; else nothing is claimed. */
function Articles({ kind, journeys }: { kind: string; journeys: readonly ReportJourney[] }) {
  const articles = articlesFor(kind, journeys);
  return articles.length ? <span>{list(articles)}</span> : <span class="muted">–</span>;
}

function Ledger({ flow, journeys }: { flow: string; journeys: ReportJourney[] }) {
  const rows = ledger(journeys);
  const title = name('flow', flow);
  if (!rows.length) {
    return (
      <div class="flow">
        <h3>{title}</h3>
        <p class="note">{t('report_demands_none')}</p>
      </div>
    );
  }
  return (
    <div class="flow">
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={`${t('report_demands_title')}: ${title}`}>
        <table class="ledger">
          <thead>
            <tr>
              {['kind', 'stated', 'enforced', 'basis', 'met', 'articles'].map(column => (
                <th scope="col" key={column}>
                  {t(`report_demands_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => {
              const note = finding(row);
              return (
                <tr key={`${row.kind} ${row.stated} ${row.enforced} ${row.basis}`} class={note ? 'finding' : ''}>
                  <th scope="row">
                    {name('field', row.kind)}
                    {note && <span class="badge warn">{note}</span>}
                  </th>
                  <td>
                    <span class={`mark stated-${row.stated === 'required' ? 'yes' : 'no'}`} aria-hidden="true" />
                    {name('stated', row.stated)}
                  </td>
                  <td>
                    <span class={`mark enforced-${row.enforced === 'yes' ? 'yes' : 'no'}`} aria-hidden="true" />
                    {name('enforced', row.enforced)}
                  </td>
                  <td>{name('basis', row.basis)}</td>
                  <td>{t('report_demands_of', number(row.journeys), number(journeys.length))}</td>
                  <td>
                    <Articles kind={row.kind} journeys={journeys} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}

export function DemandsChart({ journeys }: { journeys: ReportJourney[] }) {
  const flows = [...new Set(journeys.map(j => j.metrics.flow))].sort();
  return (
    <Figure chart="demands" caption={t('report_demands_caption')}>
      {flows.map(flow => (
        <Ledger key={flow} flow={flow} journeys={journeys.filter(j => j.metrics.flow === flow)} />
      ))}
    </Figure>
  );
}
