// The side panel: the way of the tab that the person looks at. With ?tab=N it stays with that tab.
import '../shared/theme.css';
import './guide.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isFinished } from '../../finished';
import { type Guide, guideKey, guideKeyPrefix } from '../../guide';
import { ask, call, type HostState, type Overview } from '../../messages';
import type { ObjectionView } from '../../protocol/types';
import { language, t } from '../shared/i18n';
import { Now } from './now';
import { Spared } from './spared';
import { Steps } from './steps';
import { AdsAdvice, TroubleNote } from './trouble';

interface Content {
  tab: number | undefined;
  guide: Guide | undefined;
  notice: Overview['notice'];
  objections: ObjectionView[];
  ready: boolean; // there is a host
}

const fixed = Number(new URLSearchParams(location.search).get('tab')) || undefined;

async function currentTab(): Promise<number | undefined> {
  if (fixed !== undefined) return fixed;
  return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id;
}

async function load(): Promise<Content> {
  const tab = await currentTab();
  const overview = await ask('overview', tab === undefined ? {} : { tab });
  const ready = overview.host === 'ready';
  const key = guideKey(tab ?? -1);
  const guide = (await chrome.storage.session.get(key))[key] as Guide | undefined;
  const { objections } = ready ? await call('objections.list', {}) : { objections: [] };
  return { tab, guide, notice: overview.notice, objections, ready };
}

/** What the panel shows has changed. Other keys, and a host that is as it was, are no news: Firefox tells of every write. */
function isNews(changes: Record<string, chrome.storage.StorageChange>): boolean {
  const state = (host: unknown) => (host as { state: HostState } | undefined)?.state;
  return Object.entries(changes).some(([key, { oldValue, newValue }]) =>
    key === 'host' ? state(oldValue) !== state(newValue) : key === 'tabs' || key.startsWith(guideKeyPrefix),
  );
}

function Offer({ objections, tab, failed }: { objections: ObjectionView[]; tab: number; failed: (m: string) => void }) {
  const open = objections.filter(o => !isFinished(o));
  const begin = (objection: string) => () => {
    ask('guideStart', { tab, objection }).catch(error => failed(error.message));
  };
  return (
    <section id="offer">
      <p>{t(open.length > 0 ? 'guide_none' : 'guide_none_open')}</p>
      <ul class="plain">
        {open.map(o => (
          <li key={o.id}>
            <span>
              {t(`service_${o.service}`)}
              {o.username && ` · ${o.username}`}
            </span>
            <button type="button" class="button" data-action="guide" data-objection={o.id} onClick={begin(o.id)}>
              {t('guide_me')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({
  guide,
  tab,
  objection,
  failed,
}: {
  guide: Guide;
  tab: number;
  objection?: ObjectionView;
  failed: (m: string) => void;
}) {
  const stop = () => {
    ask('guideStop', { tab }).catch(error => failed(error.message));
  };
  const byHand = () => {
    if (objection) ask('guideStart', { tab, objection: objection.id }).catch(error => failed(error.message));
  };
  return (
    <>
      <p class="whose">
        {t(`service_${guide.service}`)}
        {objection?.username && ` · ${objection.username}`}
        {objection && <span class="badge">{t(`status_${objection.status}`)}</span>}
      </p>
      <TroubleNote guide={guide} tab={tab} failed={failed} />
      <Now guide={guide} tab={tab} failed={failed} />
      <Steps guide={guide} />
      <Spared guide={guide} objection={objection} />
      <div class="row">
        {!guide.active && !guide.end && objection && (
          <button type="button" class="button" data-action="by-hand" onClick={byHand}>
            {t('guide_by_hand')}
          </button>
        )}
        <button type="button" class="button" data-action="stop" onClick={stop}>
          {t('guide_stop')}
        </button>
      </div>
    </>
  );
}

function App() {
  const [content, setContent] = useState<Content>();
  const [error, setError] = useState('');
  useEffect(() => {
    let asked = 0;
    const refresh = () => {
      asked += 1;
      const turn = asked;
      const show = (loaded: Content) => turn === asked && setContent(loaded); // an older answer may come later
      load().then(show, reason => setError(String(reason.message)));
    };
    const changed = (changes: Record<string, chrome.storage.StorageChange>) => {
      if (isNews(changes)) refresh();
    };
    refresh();
    chrome.storage.session.onChanged.addListener(changed);
    chrome.tabs.onActivated.addListener(refresh);
    return () => {
      chrome.storage.session.onChanged.removeListener(changed);
      chrome.tabs.onActivated.removeListener(refresh);
    };
  }, []);
  useEffect(() => {
    if (content || error) document.body.dataset.ready = 'true';
  }, [content, error]);
  const { tab, guide, notice, objections = [], ready } = content ?? {};
  const objection = objections.find(o => o.id === guide?.objection);
  const ads = notice?.kind === 'ai_ads_notice';
  return (
    <main>
      <h1>{t('guide_title')}</h1>
      {content && !ready && <p class="callout bad">{t('popup_no_host')}</p>}
      {ads && <AdsAdvice service={notice.service} />}
      {content && tab !== undefined && guide && !ads && (
        <Way guide={guide} tab={tab} {...(objection ? { objection } : {})} failed={setError} />
      )}
      {content && tab !== undefined && !guide && !ads && ready && (
        <Offer objections={objections} tab={tab} failed={setError} />
      )}
      <p class="small" role="alert">
        {error}
      </p>
    </main>
  );
}

document.documentElement.lang = language();
const app = document.getElementById('app');
if (app) render(<App />, app);
