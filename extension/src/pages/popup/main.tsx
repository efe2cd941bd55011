// The popup: what is on this page, where each objection stands, and what to do next.
import '../shared/theme.css';
import './popup.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask, call, type Overview } from '../../messages';
import type { AccountName, FlowPack, ObjectionView } from '../../protocol/types';
import { language, t } from '../shared/i18n';
import { ByHand } from './by_hand';
import { MailDrop } from './mail_drop';
import { NoticeLine } from './notice_line';
import { ObjectionCard } from './objection_card';
import { RecordingLine } from './recording_line';

interface Content {
  overview: Overview;
  tab?: number;
  objections: ObjectionView[];
  flows: FlowPack[];
  begin: string[]; // ids of the flows that are offered; the others are other generations and ways of the same
  accounts: AccountName[];
  email?: string | undefined;
  journeys: Record<string, string>; // by objection
  codes: Record<string, number>; // when a page asked for one, by objection
  tabs: Record<string, { objection?: string }>; // what each tab works on
}

/** The press that opened the popup is a step that Demur costs. */
async function tellOpened(): Promise<void> {
  const [current] = await chrome.tabs.query({ active: true, currentWindow: true });
  await ask('opened', { at: performance.timeOrigin, ...(current?.id === undefined ? {} : { tab: current.id }) });
}

async function load(): Promise<Content> {
  const [current] = await chrome.tabs.query({ active: true, currentWindow: true });
  const overview = await ask('overview', { ...(current?.id === undefined ? {} : { tab: current.id }), retry: true });
  const { journeyOf = {} } = (await chrome.storage.local.get('journeyOf')) as { journeyOf?: Record<string, string> };
  const session = await chrome.storage.session.get(['codes', 'tabs']);
  const { codes = {}, tabs = {} } = session as Partial<Pick<Content, 'codes' | 'tabs'>>;
  const seen = { journeys: journeyOf, codes, tabs };
  const none: Content = { overview, objections: [], flows: [], begin: [], accounts: [], ...seen };
  if (current?.id !== undefined) none.tab = current.id;
  if (overview.host !== 'ready') return none;
  const [{ objections }, { flows, begin }, { profile }] = await Promise.all([
    call('objections.list', {}),
    call('flows.list', {}),
    call('profile.get', { language: language() }),
  ]);
  return { ...none, objections, flows, begin, accounts: profile.accounts, email: profile.email };
}

/** The tab that works on this objection, while it is open. */
function tabOf({ tabs }: Content, objection: string): number | undefined {
  const found = Object.entries(tabs).find(([, state]) => state.objection === objection);
  return found ? Number(found[0]) : undefined;
}

function NoHost({ overview }: { overview: Overview }) {
  const open = () => void chrome.tabs.create({ url: chrome.runtime.getURL('welcome.html') });
  return (
    <div id="no-host" class="callout bad">
      <p>{t('popup_no_host')}</p>
      <button type="button" class="button primary" data-action="welcome" data-state={overview.host} onClick={open}>
        {t('popup_no_host_help')}
      </button>
    </div>
  );
}

function App() {
  const [content, setContent] = useState<Content>();
  const [error, setError] = useState('');
  const refresh = () => load().then(setContent, reason => setError(String(reason.message)));
  useEffect(() => {
    void tellOpened().catch(() => undefined); // without a background there is no record either
    void refresh();
    const changed = (changes: Record<string, chrome.storage.StorageChange>) => {
      if (changes.tabs) void refresh(); // a verdict that came while the popup is open
    };
    chrome.storage.session.onChanged.addListener(changed);
    return () => chrome.storage.session.onChanged.removeListener(changed);
  }, []);
  useEffect(() => {
    if (content || error) document.body.dataset.ready = 'true';
  }, [content, error]);
  if (!content) return <main>{error && <p role="alert">{error}</p>}</main>;
  const { overview, tab, objections, flows, begin, accounts, email, journeys, codes } = content;
  const { record, recordOnly } = overview.settings;
  const pause = () =>
    ask('settings', { settings: { record: !record } })
      .then(refresh)
      .then(() => scrollTo(0, 0)); // that it is paused stands at the top
  const prepare = () => void chrome.tabs.create({ url: chrome.runtime.getURL('prepare.html') });
  return (
    <main>
      <header>
        <img src="icons/32.png" alt="" width="24" height="24" />
        <h1>Demur</h1>
      </header>
      {overview.host !== 'ready' && <NoHost overview={overview} />}
      {!record && (
        <div id="paused" class="callout warn" role="status">
          <p>{t('popup_paused')}</p>
        </div>
      )}
      {record && <RecordingLine journey={overview.journey} changed={refresh} failed={setError} />}
      {overview.host === 'ready' && <NoticeLine notice={overview.notice} tab={tab} failed={setError} />}
      {overview.host === 'ready' && <MailDrop objections={objections} changed={refresh} />}
      {overview.host === 'ready' && objections.length === 0 && (
        <div class="empty">
          {!overview.notice && <p>{t('popup_empty')}</p>}
          <p>{t('popup_empty_do')}</p>
        </div>
      )}
      <ul id="objections">
        {objections.map(objection => (
          <ObjectionCard
            key={objection.id}
            objection={objection}
            journey={journeys[objection.id]}
            tab={tab}
            flow={flows.find(flow => flow.id === objection.flow)}
            email={email}
            codeSince={codes[objection.id]}
            openIn={tabOf(content, objection.id)}
            changed={refresh}
          />
        ))}
      </ul>
      {overview.host === 'ready' && (
        <ByHand
          flows={flows}
          begin={begin}
          objections={objections}
          accounts={accounts}
          tab={tab}
          opened={refresh}
          failed={setError}
        />
      )}
      <p class="small" role="alert">
        {error}
      </p>
      <footer class="row">
        <button type="button" class="button" data-action="profile" onClick={prepare}>
          {t('popup_profile')}
        </button>
        <button type="button" class="button" data-action="record" onClick={pause}>
          {t(record ? 'popup_pause' : 'popup_resume')}
        </button>
        {record && !overview.journey && overview.host === 'ready' && (
          <span class="small muted">{t(recordOnly ? 'popup_record_only' : 'popup_recording')}</span>
        )}
      </footer>
    </main>
  );
}

document.documentElement.lang = language();
const app = document.getElementById('app');
if (app) render(<App />, app);
