// What can be done with an objection's text: another wording, another language, back to the ticks.
import type { ObjectionView } from '../../protocol/types';
import { t } from '../shared/i18n';
import { namedLanguages } from './languages';

interface Props {
  objection: ObjectionView;
  own: boolean;
  compose: () => void;
  reword: () => void;
  translate: (language: string) => void;
  restore: (() => void) | undefined;
}

export function ReasonTools({ objection, own, compose, reword, translate, restore }: Props) {
  return (
    <div class="row reason-tools">
      {!own && (
        <button type="button" class="button" data-action="reword" onClick={reword}>
          {t('reason_reword')}
        </button>
      )}
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
      {!own && (
        <label class="inline">
          <span>{t('reason_language')}</span>
          <select
            name="reason_language"
            value={objection.language}
            onChange={event => translate(event.currentTarget.value)}
          >
            {namedLanguages().map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
