// What only the form about data from third parties asks: what was asked of the AI, and the concern.
import type { FlowPack, Profile } from '../../protocol/types';
import { t } from '../shared/i18n';
import { Length, leastOf } from './length';

interface Props {
  hidden: boolean;
  profile: Profile;
  prompts: string;
  flow: FlowPack | undefined;
  writePrompts: (prompts: string) => void;
  writeDetails: (details: string) => void;
}

const ideas = ['ideas_who', 'ideas_know', 'ideas_work', 'ideas_contact'] as const;

/** Questions to try; one that is taken stands in the field, to be changed to what was asked. */
function Ideas({ profile, take }: { profile: Profile; take: (idea: string) => void }) {
  const name = [profile.first_name, profile.last_name].filter(Boolean).join(' ') || t('ideas_your_name');
  return (
    <details class="ideas">
      <summary>{t('ideas_title')}</summary>
      <p class="hint">{t('ideas_hint')}</p>
      <ul class="idea-list">
        {ideas.map(key => (
          <li key={key} class="idea">
            <span>{t(key, name)}</span>
            <button type="button" class="button" data-action="take-idea" onClick={() => take(t(key, name))}>
              {t('ideas_take')}
              <span class="visually-hidden"> {t(key, name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function ThirdParty({ hidden, profile, prompts, flow, writePrompts, writeDetails }: Props) {
  const details = profile.details ?? '';
  return (
    <fieldset hidden={hidden}>
      <legend>{t('prepare_third_party')}</legend>
      <p class="hint">{t('prepare_third_party_hint')}</p>
      <div class="field">
        <label for="prompts">{t('prepare_prompts')}</label>
        <textarea
          id="prompts"
          name="prompts"
          rows={4}
          value={prompts}
          onInput={e => writePrompts(e.currentTarget.value)}
        />
      </div>
      <Ideas profile={profile} take={idea => writePrompts(prompts.trim() === '' ? idea : `${prompts}\n${idea}`)} />
      <div class="field">
        <label for="details">{t('prepare_details')}</label>
        <textarea
          id="details"
          name="details"
          rows={3}
          value={details}
          aria-describedby="details-length details-hint"
          onInput={e => writeDetails(e.currentTarget.value)}
        />
        {details !== '' && (
          <Length id="details-length" text={details} least={flow?.kind === 'third_party' ? leastOf(flow) : undefined} />
        )}
        <p class="hint" id="details-hint">
          {t('prepare_details_hint')}
        </p>
      </div>
    </fieldset>
  );
}
