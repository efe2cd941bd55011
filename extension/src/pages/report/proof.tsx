// What the record proves, what it does not, and how anyone can check it.
import { language, t } from '../shared/i18n';
import { useLimit } from './figure';
import { dateTime, number } from './format';
import type { ReportProof } from './types';

const levels = ['chain', 'signed', 'stamped'] as const;

/** "ab12 ab12 … ab12 ab12": enough to compare by eye; the whole key is in the JSON export. */
export function shortKey(hex: string): string {
  const parts = hex.match(/.{1,4}/g) ?? [];
  return parts.length > 8 ? `${parts.slice(0, 4).join(' ')} … ${parts.slice(-4).join(' ')}` : parts.join(' ');
}

/** The rungs of the ladder, and which of them this record stands on. */
function Levels({ proof }: { proof: ReportProof }) {
  // The host says which; a stamp of an older head alone does not lift the level.
  const rung = Number.parseInt(proof.level, 10) || 0;
  return (
    <ol class="levels">
      {levels.map((level, i) => (
        <li key={level} class={i < rung ? 'reached' : ''}>
          <strong>{t(`report_level_${level}`)}</strong>{' '}
          <span class={`badge ${i < rung ? 'good' : ''}`}>
            {t(i < rung ? 'report_level_reached' : 'report_level_open')}
          </span>
          <p class="note">{t(`report_level_${level}_says`)}</p>
          {level === 'signed' && proof.signature && (
            <p class="note">
              {t('report_proof_key', proof.signature.algorithm)}{' '}
              <code class="hash">{shortKey(proof.signature.key)}</code>
            </p>
          )}
          {level === 'stamped' && proof.time_stamps?.length > 0 && <Stamps proof={proof} />}
        </li>
      ))}
    </ol>
  );
}

function Stamps({ proof }: { proof: ReportProof }) {
  const { shown, more } = useLimit(proof.time_stamps, 5);
  return (
    <>
      <ul class="note">
        {shown.map(stamp => (
          <li key={stamp.head}>
            {t('report_proof_stamp', dateTime(stamp.time), number(stamp.events))} <bdi>{stamp.authority}</bdi>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

export function Proof({ proof }: { proof: ReportProof }) {
  const foreign = language().startsWith('en') ? undefined : 'en';
  return (
    <>
      <p>{t('report_proof_chain')}</p>
      <Levels proof={proof} />
      <dl class="facts">
        <div>
          <dt>{t('report_proof_level')}</dt>
          <dd lang={foreign}>{proof.level}</dd>
        </div>
        <div>
          <dt>{t('report_proof_events')}</dt>
          <dd>{number(proof.events)}</dd>
        </div>
        <div>
          <dt>{t('report_proof_redacted')}</dt>
          <dd>{number(proof.redacted ?? 0)}</dd>
        </div>
        <div class="wide">
          <dt>{t('report_proof_head')}</dt>
          <dd>
            <code class="hash">{proof.head}</code>
          </dd>
        </div>
      </dl>
      {proof.redacted > 0 && <p>{t('report_proof_redacted_says')}</p>}
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
