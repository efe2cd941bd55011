// The prepare page: who objects, why, and with which evidence, at leisure and ahead of time.
import '../shared/theme.css';
import './prepare.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { now } from '../../clock';
import { isLoneModifier, KeyBursts } from '../../content/bursts';
import { ask, RequestFailed } from '../../messages';
import { language, t } from '../shared/i18n';
import { Form } from './form';
import { load, type Prepared } from './store';

const id = new URLSearchParams(location.search).get('objection');

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

// Before the form is there too: a dropped file would replace the page.
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
