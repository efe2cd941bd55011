// What came of a mail: which objection it answers and how, or why nothing was changed and what the person can say to it.
import type { MailResult, ObjectionView } from '../../protocol/types';
import { language, t } from './i18n';
import type { MailState } from './use_mail';

const nameOf = ({ service, username }: ObjectionView) =>
  username ? `${t(`service_${service}`)} · ${username}` : t(`service_${service}`);

const tones: Record<string, string> = { confirmation: 'good', rejection: 'bad', extension: 'warn' };

/** Who vouches for the sender, in one sentence. */
function Sender({ answer }: Pick<MailResult, 'answer'>) {
  const { from, vouched_by } = answer;
  const list = new Intl.ListFormat(language(), { type: 'conjunction' });
  return (
    <p class="small sender">
      {from ? t('answers_from', from) : t('answers_from_unknown')}{' '}
      {vouched_by.length > 0 ? t('answers_vouched', list.format(vouched_by)) : t('answers_not_vouched')}
    </p>
  );
}

function Choice({ objections, isAbout }: { objections: ObjectionView[]; isAbout: (objection: string) => void }) {
  return (
    <ul class="choice">
      {objections.map(objection => (
        <li key={objection.id}>
          <span>
            {nameOf(objection)} <span class="muted">({t(`status_${objection.status}`)})</span>
          </span>
          <button
            type="button"
            class="button"
            data-action="is-about"
            data-about={objection.id}
            onClick={() => isAbout(objection.id)}
          >
            {t('answers_is_about')}
            <span class="visually-hidden"> {nameOf(objection)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  mail: MailState;
  open: ObjectionView[]; // those that wait for an answer: offered where the host names none
}

export function MailOutcome({ mail: { reading, result, fault, isAbout }, open }: Props) {
  if (reading) return <p role="status">{t('answers_reading')}</p>;
  if (fault)
    return (
      <p class="callout bad" role="alert" id="mail-fault">
        {fault}
      </p>
    );
  if (!result) return null;
  const { answer, doubt, objections } = result;
  const [one] = objections;
  if (!doubt && one)
    return (
      <div
        class={`callout ${tones[answer.kind] ?? ''}`}
        role="status"
        id="mail-outcome"
        data-kind={answer.kind}
        data-about={one.id}
      >
        <p>
          <strong>{t(`answers_${answer.kind}`, nameOf(one))}</strong>
        </p>
        <Sender answer={answer} />
      </div>
    );
  const offered = objections.length > 0 ? objections : open;
  return (
    <div class="callout warn" role="status" id="mail-outcome" data-doubt={doubt}>
      <p>
        <strong>{t(`answers_doubt_${doubt ?? 'no_objection'}`)}</strong>
      </p>
      <Sender answer={answer} />
      {doubt !== 'no_answer' && <Choice objections={offered} isAbout={isAbout} />}
    </div>
  );
}
