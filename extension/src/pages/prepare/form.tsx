// The prepare page's form: what is saved together, and what takes effect at once.
import { useLayoutEffect, useState } from 'preact/hooks';
import { ask } from '../../messages';
import type { ObjectionView, Profile } from '../../protocol/types';
import type { Settings } from '../../settings';
import { t } from '../shared/i18n';
import { Accounts } from './accounts';
import { Evidence } from './evidence';
import { Person } from './person';
import { Reason } from './reason';
import { SettingsForm } from './settings';
import { type Prepared, save } from './store';
import { Summary } from './summary';
import { ThirdParty } from './third_party';
import { useEvidence } from './use_evidence';
import { useText } from './use_text';

export function Form({ first }: { first: Prepared }) {
  const [profile, setProfile] = useState<Profile>(first.profile);
  const [settings, setSettings] = useState<Settings>(first.settings);
  const [prompts, setPrompts] = useState(first.objection?.prompts ?? first.profile.prompts ?? '');
  const [saved, setSaved] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [error, setError] = useState('');
  const touched = () => {
    setSaved(false);
    setError('');
    setUnsaved(true);
  };
  const failed = (reason: Error) => setError(reason.message);
  const text = useText(first, touched, failed);
  const { objection, own } = text;
  // What was sent stays as it was sent: the profile alone changes then.
  const sent =
    objection?.answer_due !== undefined || objection?.status === 'confirmed' || objection?.status === 'denied';
  const evidence = useEvidence(first, changed => {
    if (changed.id === objection?.id && !text.dirty) text.show(changed);
  });
  const change = (part: Partial<Profile>) => {
    touched();
    setProfile({ ...profile, ...part });
    if (part.country !== undefined) text.settle(part.country);
  };
  // With the page and not after it is painted: whoever leaves at once after saving must not be asked.
  useLayoutEffect(() => {
    if (!unsaved) return;
    const ask = (event: Event) => event.preventDefault(); // the browser asks whether to leave
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);

  const tick = (grounds: string[]) => {
    change({ grounds });
    if (!own && !sent) text.compose(grounds);
  };
  const done = (changed: ObjectionView | undefined) => {
    if (changed) text.show(changed);
    setUnsaved(false);
    setError('');
    setSaved(true);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const { dirty, reason } = text;
    save({ ...profile, prompts, ...(objection ? {} : { reason }) }, objection, {
      ...(sent || prompts === (objection?.prompts ?? '') ? {} : { prompts }),
      ...(dirty ? { reason } : {}),
    }).then(done, failed);
  };
  const set = (part: Partial<Settings>) => void ask('settings', { settings: part }).then(setSettings, failed);

  return (
    <form onSubmit={submit}>
      {objection && <Summary objection={objection} />}
      <Person profile={profile} change={change} />
      <Accounts accounts={profile.accounts} change={accounts => change({ accounts })} />
      <Reason
        {...text}
        grounds={first.grounds}
        ticked={profile.grounds}
        flow={first.flow}
        lawless={!profile.country}
        tick={tick}
        compose={() => text.compose(profile.grounds)}
      />
      <ThirdParty
        hidden={objection !== undefined && objection.service !== 'meta'}
        profile={profile}
        prompts={prompts}
        flow={first.flow}
        writePrompts={written => {
          setPrompts(written);
          touched();
        }}
        writeDetails={details => change({ details })}
      />
      <Evidence evidence={evidence} current={objection?.id} />
      <div class="save row">
        <button type="submit" class="button primary" data-action="save">
          {t('prepare_save')}
        </button>
        <span id="saved" role="status">
          {saved && t('prepare_saved')}
        </span>
        {unsaved && !error && (
          <span id="unsaved" class="muted">
            {t('prepare_unsaved')}
          </span>
        )}
        <span id="failed" role="alert">
          {error}
        </span>
      </div>
      <SettingsForm settings={settings} change={set} failed={failed} />
    </form>
  );
}
