// The page for someone without the host: what is missing, and the one command that mends it.
import '../shared/theme.css';
import './welcome.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask, type Overview } from '../../messages';
import { language, t } from '../shared/i18n';
import { browserOf, installCommand, systemOf } from './command';

const knownIds = ['ogjkndbkpgodjedanmnncfogccpgekpc', 'demur@demur.org'];

async function commandHere(): Promise<string> {
  const { os } = await chrome.runtime.getPlatformInfo();
  const { userAgentData, brave } = navigator as Navigator & {
    userAgentData?: { brands: { brand: string }[] };
    brave?: object;
  };
  const browser = browserOf(navigator.userAgent, userAgentData?.brands, brave !== undefined);
  const { id } = chrome.runtime;
  return installCommand(browser, systemOf(os), knownIds.includes(id) ? undefined : id);
}

function Command({ id, text }: { id: string; text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div class="command">
      <code id={id}>{text}</code>
      <button type="button" class="button" onClick={copy}>
        {t(copied ? 'welcome_copied' : 'welcome_copy')}
      </button>
    </div>
  );
}

function Missing({ overview, command }: { overview: Overview; command: string }) {
  return (
    <section>
      <div id="missing" class="callout warn" data-state={overview.host}>
        <p>{t(`welcome_state_${overview.host}`)}</p>
        {overview.hostError && <p class="small muted">{t('welcome_browser_says', overview.hostError)}</p>}
      </div>
      <h2>{t('welcome_register')}</h2>
      <p>{t('welcome_register_hint')}</p>
      <Command id="command" text={command} />
      <h2>{t('welcome_build')}</h2>
      <p>{t('welcome_build_hint')}</p>
      <Command id="build-command" text="scripts/setup && scripts/build && build/release/bin/demur install" />
    </section>
  );
}

function Ready({ version }: { version: string | undefined }) {
  return (
    <section>
      <div class="callout" id="ready">
        <p>{t('welcome_ready', version ?? '')}</p>
      </div>
      <p>
        <a class="button primary" href="prepare.html">
          {t('welcome_prepare')}
        </a>
      </p>
    </section>
  );
}

function App() {
  const [overview, setOverview] = useState<Overview>();
  const [command, setCommand] = useState('');
  const [busy, setBusy] = useState(false);
  const look = () => {
    setBusy(true);
    void Promise.all([ask('overview', { retry: true }), commandHere()])
      .then(([found, text]) => {
        setOverview(found);
        setCommand(text);
      })
      .finally(() => {
        setBusy(false);
        document.body.dataset.ready = 'true';
      });
  };
  useEffect(look, []);
  return (
    <main>
      <header>
        <img src="icons/48.png" alt="" width="40" height="40" />
        <h1>{t('welcome_title')}</h1>
      </header>
      <p class="lead">{t('welcome_lead')}</p>
      {overview?.host === 'ready' && <Ready version={overview.hostVersion} />}
      {overview && overview.host !== 'ready' && <Missing overview={overview} command={command} />}
      <p>
        <button type="button" class="button" data-action="retry" disabled={busy} onClick={look}>
          {t('welcome_retry')}
        </button>
      </p>
    </main>
  );
}

document.documentElement.lang = language();
document.title = `${t('welcome_title')} · Demur`;
const app = document.getElementById('app');
if (app) render(<App />, app);
