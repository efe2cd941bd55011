// What the record proves, what it does not, and how anyone can check it.
import { language, t } from '../shared/i18n';
import { number } from './format';
import type { ReportProof } from './types';

export function Proof({ proof }: { proof: ReportProof }) {
  const foreign = language().startsWith('en') ? undefined : 'en';
  return (
    <>
      <p>{t('report_proof_chain')}</p>
      <dl class="facts">
        <div>
          <dt>{t('report_proof_level')}</dt>
          <dd lang={foreign}>{proof.level}</dd>
        </div>
        <div>
          <dt>{t('report_proof_events')}</dt>
          <dd>{number(proof.events)}</dd>
        </div>
        <div class="wide">
          <dt>{t('report_proof_head')}</dt>
          <dd>
            <code class="hash">{proof.head}</code>
          </dd>
        </div>
      </dl>
      {proof.does_not_prove.length > 0 && (
        <>
          <h3>{t('report_proof_not')}</h3>
          <ul lang={foreign}>
            {proof.does_not_prove.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('report_proof_verify')}</h3>
      <p>
        <code class="command">demur verify {t('report_proof_file')}</code>
      </p>
      <p class="note">
        {t('report_proof_privacy')} {t('report_proof_methods')}
      </p>
    </>
  );
}
