// Why the person objects: reasons to tick, from which the host writes the text, or their own words.
import type { Ground } from '../../protocol/types';
import { t } from '../shared/i18n';

interface Props {
  grounds: Ground[];
  ticked: string[];
  reason: string;
  own: boolean; // the text is the person's own: ticking does not overwrite it
  perObjection: boolean;
  tick: (ticked: string[]) => void;
  write: (reason: string) => void;
  compose: () => void;
  restore: (() => void) | undefined; // brings back the text that the last writing anew replaced
}

export function Reason({ grounds, ticked, reason, own, perObjection, tick, write, compose, restore }: Props) {
  return (
    <fieldset>
      <legend>{t('prepare_reason')}</legend>
      <p class="hint">{t(perObjection ? 'prepare_reason_hint_objection' : 'prepare_reason_hint')}</p>
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
      <div class="field">
        <label for="reason">{t(perObjection ? 'prepare_reason_text' : 'prepare_reason_own')}</label>
        <textarea
          id="reason"
          name="reason"
          rows={perObjection ? 10 : 5}
          value={reason}
          aria-describedby="reason-hint"
          onInput={e => write(e.currentTarget.value)}
        />
        <p class="hint" id="reason-hint">
          {!perObjection && `${t('prepare_reason_own_hint')} `}
          {perObjection && own && `${t('prepare_reason_edited')} `}
          {t('prepare_not_reviewed')}
        </p>
        {perObjection && (own || restore) && (
          <div class="row">
            {own && (
              <button type="button" class="button" data-action="compose" onClick={compose}>
                {t('prepare_compose')}
              </button>
            )}
            {restore && (
              <button type="button" class="button" data-action="restore" onClick={restore}>
                {t('prepare_reason_restore')}
              </button>
            )}
          </div>
        )}
      </div>
    </fieldset>
  );
}
