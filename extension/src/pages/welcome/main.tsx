// The page for someone without the host: what is missing, and the one command that mends it.
import '../shared/theme.css';
import './welcome.css';
import { type ComponentChildren, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask, type Overview } from '../../messages';
import { language, t } from '../shared/i18n';
import { browserOf, installCommand, program, systemOf } from './command';

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

interface MissingProps {
  overview: Overview;
  command: string;
  children: ComponentChildren;
}

function Missing({ overview, command, children }: MissingProps) {
  return (
    <section>
      <div id="missing" class="callout warn" data-state={overview.host}>
        <p>{t(`welcome_state_${overview.host}`)}</p>
        {overview.hostError && <p class="small muted">{t('welcome_browser_says', overview.hostError)}</p>}
      </div>
      {children}
      <h2>{t('welcome_register')}</h2>
      <p>{t('welcome_register_hint')}</p>
      <Command id="command" text={command} />
      <p>{t('welcome_every')}</p>
      <Command id="every-command" text={`${program} install`} />
      <h2>{t('welcome_build')}</h2>
      <p>{t('welcome_build_hint')}</p>
      <Command id="build-command" text="scripts/run --replica" />
      <h2>{t('welcome_doctor')}</h2>
      <p>{t('welcome_doctor_hint')}</p>
      <Command id="doctor-command" text={`${program} doctor`} />
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
  const [pressed, setPressed] = useState(false);
  const look = (byHand = false) => {
    setBusy(byHand);
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
  useEffect(() => look(), []);
  const ready = overview?.host === 'ready';
  useEffect(() => {
    if (ready) return;
    const back = () => document.visibilityState === 'visible' && look(); // from the terminal or another tab
    document.addEventListener('visibilitychange', back);
    addEventListener('focus', back);
    return () => {
      document.removeEventListener('visibilitychange', back);
      removeEventListener('focus', back);
    };
  }, [ready]);
  const title = t(ready ? 'welcome_title_ready' : 'welcome_title');
  document.title = `${title} · Demur`;
  return (
    <main>
      <header>
        <img src="icons/48.png" alt="" width="40" height="40" />
        <h1>{title}</h1>
      </header>
      <p class="lead">{t('welcome_lead')}</p>
      {ready && <Ready version={overview.hostVersion} />}
      {overview && !ready && (
        <Missing overview={overview} command={command}>
          <p class="row">
            <button
              type="button"
              class="button primary"
              data-action="retry"
              disabled={busy}
              onClick={() => {
                setPressed(true);
                look(true);
              }}
            >
              {t('welcome_retry')}
            </button>
            <span class="muted" role="status">
              {pressed && !busy ? t('welcome_still') : t('welcome_then')}
            </span>
          </p>
        </Missing>
      )}
    </main>
  );
}

document.documentElement.lang = language();
const app = document.getElementById('app');
if (app) render(<App />, app);
