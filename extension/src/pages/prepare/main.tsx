// The prepare page: who objects, why, and with which evidence, at leisure and ahead of time.
import '../shared/theme.css';
import './prepare.css';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { now } from '../../clock';
import { isLoneModifier, KeyBursts } from '../../content/bursts';
import { ask, RequestFailed } from '../../messages';
import type { Profile } from '../../protocol/types';
import type { Settings } from '../../settings';
import { language, t } from '../shared/i18n';
import { Accounts } from './accounts';
import { Evidence } from './evidence';
import { Person } from './person';
import { Reason } from './reason';
import { SettingsForm } from './settings';
import { compose, load, type Prepared, save } from './store';

const id = new URLSearchParams(location.search).get('objection');

/** The same page with what it works on. */
function Form({ first }: { first: Prepared }) {
  const [profile, setProfile] = useState<Profile>(first.profile);
  const [objection, setObjection] = useState(first.objection);
  const [settings, setSettings] = useState<Settings>(first.settings);
  const [reason, setReason] = useState(first.objection?.reason ?? first.profile.reason ?? '');
  const [edited, setEdited] = useState(false);
  const [prompts, setPrompts] = useState(first.objection?.prompts ?? first.profile.prompts ?? '');
  const [chosen, setChosen] = useState(first.objection ? first.objection.evidence : first.profile.evidence);
  const [known, setKnown] = useState(first.evidence);
  const [before, setBefore] = useState<string>(); // the text that the last writing anew replaced
  const [saved, setSaved] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [error, setError] = useState('');
  const touched = () => {
    setSaved(false);
    setError('');
    setUnsaved(true);
  };
  const change = (part: Partial<Profile>) => {
    touched();
    setProfile({ ...profile, ...part });
  };
  const failed = (reason: Error) => setError(reason.message);
  // With the page and not after it is painted: whoever leaves at once after saving must not be asked.
  useLayoutEffect(() => {
    if (!unsaved) return;
    const ask = (event: Event) => event.preventDefault(); // the browser asks whether to leave
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);

  const composeFrom = (grounds: string[]) => {
    if (!objection) return;
    compose(objection, grounds).then(changed => {
      if (reason.trim() !== '' && changed.reason !== reason) setBefore(reason);
      setObjection(changed);
      setReason(changed.reason);
      setEdited(false);
    }, failed);
  };
  const write = (text: string) => {
    setReason(text);
    setEdited(true);
    touched();
  };
  const tick = (grounds: string[]) => {
    change({ grounds });
    if (!edited) composeFrom(grounds);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const own = objection ? {} : { reason, evidence: chosen };
    const evidence = { evidence: chosen };
    save({ ...profile, prompts, ...own }, objection, {
      ...evidence,
      ...(prompts ? { prompts } : {}),
      ...(edited ? { reason } : {}),
    }).then(changed => {
      if (changed) {
        setObjection(changed);
        setReason(changed.reason);
      }
      setUnsaved(false);
      setError('');
      setSaved(true);
    }, failed);
  };
  const toggle = (part: Partial<Settings>) => void ask('settings', { settings: part }).then(setSettings, failed);
  const thirdParty = !objection || objection.service === 'meta';

  return (
    <form onSubmit={submit}>
      {objection && <Summary service={objection.service} username={objection.username} missing={objection.missing} />}
      <Person profile={profile} change={change} />
      <Accounts accounts={profile.accounts} change={accounts => change({ accounts })} />
      <Reason
        grounds={first.grounds}
        ticked={profile.grounds}
        reason={reason}
        own={edited}
        perObjection={objection !== undefined}
        tick={tick}
        write={write}
        compose={() => composeFrom(profile.grounds)}
        restore={
          before === undefined
            ? undefined
            : () => {
                write(before);
                setBefore(undefined);
              }
        }
      />
      <fieldset hidden={!thirdParty}>
        <legend>{t('prepare_third_party')}</legend>
        <p class="hint">{t('prepare_third_party_hint')}</p>
        <div class="field">
          <label for="prompts">{t('prepare_prompts')}</label>
          <textarea
            id="prompts"
            name="prompts"
            rows={4}
            value={prompts}
            onInput={e => {
              setPrompts(e.currentTarget.value);
              touched();
            }}
          />
        </div>
        <Evidence
          chosen={chosen}
          known={known}
          change={(hashes, files) => {
            setChosen(hashes);
            setKnown(files);
            touched();
          }}
        />
        <div class="field">
          <label for="details">{t('prepare_details')}</label>
          <textarea
            id="details"
            name="details"
            rows={3}
            value={profile.details ?? ''}
            aria-describedby="details-hint"
            onInput={e => change({ details: e.currentTarget.value })}
          />
          <p class="hint" id="details-hint">
            {t('prepare_details_hint')}
          </p>
        </div>
      </fieldset>
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
      <SettingsForm settings={settings} change={toggle} />
    </form>
  );
}

function Summary({ service, username, missing }: { service: string; username: string; missing: string | undefined }) {
  return (
    <div class={missing ? 'callout warn' : 'callout'} id="objection">
      <p>
        {t('prepare_for', t(`service_${service}`))}
        {username && ` · ${username}`}
      </p>
      {missing && <p id="missing">{t('prepare_missing', t(`role_${missing}`))}</p>}
    </div>
  );
}

function App() {
  const [prepared, setPrepared] = useState<Prepared>();
  const [error, setError] = useState('');
  useEffect(() => {
    load(id).then(setPrepared, reason => {
      const noHost = reason instanceof RequestFailed && reason.failure.code === 'host';
      setError(noHost ? t('popup_no_host') : reason.message);
    });
  }, []);
  useEffect(() => {
    if (prepared || error) document.body.dataset.ready = 'true';
  }, [prepared, error]);
  return (
    <main>
      <header>
        <h1>{t('prepare_title')}</h1>
        <p>
          {t('prepare_lead')} {t('prepare_local')}
        </p>
      </header>
      {error && (
        <div class="callout bad" role="alert">
          <p>{error}</p>
          <p>
            <a href="welcome.html">{t('popup_no_host_help')}</a>
          </p>
        </div>
      )}
      {prepared && <Form first={prepared} />}
    </main>
  );
}

// A file dropped beside the drop zone would replace the page, and what was typed with it.
for (const kind of ['dragover', 'drop']) addEventListener(kind, event => event.preventDefault());
document.documentElement.lang = language();
document.title = `${t('prepare_title')} · Demur`;
// The tool's own effort counts: the person's clicks and keys here work on this objection.
if (id) {
  document.addEventListener('click', event => {
    if (event.isTrusted && event.detail > 0) void ask('ownClick', { objection: id }).catch(() => undefined);
  });
  const bursts = new KeyBursts<EventTarget | null>(({ count, start, end }) => {
    void ask('ownKeys', { objection: id, count, duration: Math.round(end - start) }).catch(() => undefined);
  });
  document.addEventListener('keydown', event => {
    if (event.isTrusted && !isLoneModifier(event.key)) bursts.press(event.target, now());
  });
  document.addEventListener('focusout', () => bursts.end());
  addEventListener('pagehide', () => bursts.end());
}
const app = document.getElementById('app');
if (app) render(<App />, app);
