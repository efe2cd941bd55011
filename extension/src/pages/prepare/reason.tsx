// Why the person objects: reasons to tick, from which the host writes the text, or their own words.
import type { FlowPack, Ground, ObjectionView } from '../../protocol/types';
import { t } from '../shared/i18n';
import { Length, leastOf } from './length';
import { ReasonTools } from './reason_tools';

interface Props {
  grounds: Ground[];
  ticked: string[];
  reason: string;
  own: boolean; // the text is the person's own: ticking does not overwrite it
  objection: ObjectionView | undefined;
  flow: FlowPack | undefined;
  lawless: boolean; // no country is given, so there is no law to cite
  tick: (ticked: string[]) => void;
  write: (reason: string) => void;
  compose: () => void;
  reword: () => void;
  translate: (language: string) => void;
  restore: (() => void) | undefined; // brings back the text that the last writing anew replaced
}

function Grounds({ grounds, ticked, tick }: Pick<Props, 'grounds' | 'ticked' | 'tick'>) {
  return (
    <ul class="grounds">
      {grounds.map(({ id, label }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              name="grounds"
              value={id}
              checked={ticked.includes(id)}
              onChange={e => tick(e.currentTarget.checked ? [...ticked, id] : ticked.filter(g => g !== id))}
            />
            <span>{label}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** The country comes before the text, because the text cites its law. Own words need no law. */
function CountryFirst({ write }: { write: () => void }) {
  return (
    <div class="callout warn" id="country-first">
      <p>{t('reason_country_first')}</p>
      <div class="row">
        <a class="button" href="#country">
          {t('reason_choose_country')}
        </a>
        <button type="button" class="button" data-action="own-words" onClick={write}>
          {t('reason_own_words')}
        </button>
      </div>
    </div>
  );
}

export function Reason(props: Props) {
  const { grounds, ticked, reason, own, objection, flow, lawless, tick, write } = props;
  const waits = objection !== undefined && lawless && !own;
  return (
    <fieldset id="reason-section">
      <legend>{t('prepare_reason')}</legend>
      <p class="hint">{t(objection ? 'prepare_reason_hint_objection' : 'prepare_reason_hint')}</p>
      <Grounds grounds={grounds} ticked={ticked} tick={tick} />
      {waits && <CountryFirst write={() => write('')} />}
      {!waits && (
        <div class="field">
          <label for="reason">{t(objection ? 'prepare_reason_text' : 'prepare_reason_own')}</label>
          <textarea
            id="reason"
            name="reason"
            lang={objection?.language}
            rows={objection ? 10 : 5}
            value={reason}
            aria-describedby="reason-length reason-hint"
            onInput={e => write(e.currentTarget.value)}
          />
          <Length id="reason-length" text={reason} least={leastOf(flow)} />
          <p class="hint" id="reason-hint">
            {!objection && `${t('prepare_reason_own_hint')} `}
            {objection && own && `${t('prepare_reason_edited')} `}
            {!own && objection && `${t(`law_${objection.law}`)} `}
            {!own && objection?.reviewed ? t('reason_reviewed') : t('prepare_not_reviewed')}
          </p>
          {objection && <ReasonTools {...props} objection={objection} />}
        </div>
      )}
    </fieldset>
  );
}
