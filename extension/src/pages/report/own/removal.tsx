// Deletes a journey from the record, after a question that says what is lost and what stays.
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../shared/i18n';
import { number } from '../format';
import { journeyOption } from '../labels';
import type { ReportJourney } from '../types';
import { Person } from './person';

export interface Removed {
  journey: string;
  events: number;
  wiped: boolean;
}

interface RemovalProps {
  journey: ReportJourney;
  removed: (removed: Removed) => Promise<void>;
}

export function Removal({ journey: { metrics, steps }, removed }: RemovalProps) {
  const person = useContext(Person);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), [asking]);
  if (!person) return null;
  const label = journeyOption(metrics);
  const remove = async () => {
    setBusy(true);
    setFault('');
    try {
      await removed({ journey: metrics.journey, ...(await person.remove(metrics.journey)) });
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  if (!asking) {
    return (
      <button
        type="button"
        class="button"
        data-action="remove"
        aria-label={`${t('report_own_remove')}: ${label}`}
        onClick={() => setAsking(true)}
      >
        {t('report_own_remove')}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls that are filled in; this asks one question
    <div class="callout warn" role="group" tabIndex={-1} ref={question} aria-label={t('report_own_remove_ask')}>
      <p>
        <strong>{t('report_own_remove_ask')}</strong>
      </p>
      <p>{t('report_own_remove_what', number(steps.length))}</p>
      <p>{t('report_own_remove_kept')}</p>
      <div class="row">
        <button type="button" class="button primary" data-action="remove-sure" disabled={busy} onClick={remove}>
          {t('report_own_remove_sure')}
        </button>
        <button type="button" class="button" data-action="remove-not" disabled={busy} onClick={() => setAsking(false)}>
          {t('report_own_remove_not')}
        </button>
        <span role="status">{busy ? t('report_own_removing') : fault}</span>
      </div>
    </div>
  );
}

/** What was deleted. While another program reads the journal, bytes that were freed may still stand in its files. */
export function RemovedNote({ gone, again }: { gone: Removed; again: (gone: Removed) => void }) {
  const person = useContext(Person);
  const [fault, setFault] = useState('');
  const clear = () => {
    setFault('');
    person?.remove(gone.journey).then(
      ({ wiped }) => again({ ...gone, wiped }),
      error => setFault(String(error.message)),
    );
  };
  return (
    <div class={`callout ${gone.wiped ? '' : 'warn'}`} id="removed">
      <p role="status">{t('report_own_removed', number(gone.events))}</p>
      {!gone.wiped && (
        <>
          <p>{t('report_own_not_wiped')}</p>
          <div class="row">
            <button type="button" class="button" data-action="remove-again" onClick={clear}>
              {t('report_own_wipe')}
            </button>
            <span role="status">{fault}</span>
          </div>
        </>
      )}
    </div>
  );
}
