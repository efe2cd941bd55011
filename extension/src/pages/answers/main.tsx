// A page for the company's answer by mail: drop it, choose it, or paste it. The popup closes when another window is in front;
// this page stays.
import '../shared/theme.css';
import './answers.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask, call, RequestFailed } from '../../messages';
import type { ObjectionView } from '../../protocol/types';
import { language, t } from '../shared/i18n';
import { MailOutcome } from '../shared/mail_outcome';
import { useMail } from '../shared/use_mail';
import { useMailDrop } from '../shared/use_mail_drop';
import { LongerTerm } from './longer_term';

const id = new URLSearchParams(location.search).get('objection');
const waiting: ObjectionView['status'][] = ['submitted', 'expired', 'needs_user', 'filled'];

function Answers({ first }: { first: ObjectionView[] }) {
  const [objections, setObjections] = useState(first);
  const [text, setText] = useState('');
  const reload = () => void call('objections.list', {}).then(listed => setObjections(listed.objections));
  const mail = useMail(reload);
  const over = useMailDrop({ file: mail.readFile, text: mail.readText });
  const open = objections.filter(o => waiting.includes(o.status));
  const about = objections.find(o => o.id === id);
  return (
    <>
      <label class={over ? 'drop over' : 'drop'} for="eml">
        <span>{t('answers_drop')}</span>
        <input
          id="eml"
          type="file"
          name="eml"
          accept=".eml,message/rfc822"
          onChange={event => {
            const [file] = event.currentTarget.files ?? [];
            if (file) mail.readFile(file);
            event.currentTarget.value = '';
          }}
        />
        <span class="hint">{t('answers_drop_hint')}</span>
      </label>
      <div class="field">
        <label for="text">{t('answers_paste')}</label>
        <textarea
          id="text"
          name="text"
          rows={6}
          value={text}
          aria-describedby="text-hint"
          onInput={event => setText(event.currentTarget.value)}
        />
        <p class="hint" id="text-hint">
          {t('answers_paste_hint')}
        </p>
        <button
          type="button"
          class="button"
          data-action="read"
          disabled={text.trim() === ''}
          onClick={() => mail.readText(text)}
        >
          {t('answers_read')}
        </button>
      </div>
      <MailOutcome mail={mail} open={open} />
      {about && <LongerTerm objection={about} changed={reload} />}
    </>
  );
}

function App() {
  const [objections, setObjections] = useState<ObjectionView[]>();
  const [error, setError] = useState('');
  useEffect(() => {
    ask('overview', { retry: true })
      .then(() => call('objections.list', {}))
      .then(
        listed => setObjections(listed.objections),
        reason => {
          const noHost = reason instanceof RequestFailed && reason.failure.code === 'host';
          setError(noHost ? t('popup_no_host') : reason.message);
        },
      );
  }, []);
  useEffect(() => {
    if (objections || error) document.body.dataset.ready = 'true';
  }, [objections, error]);
  return (
    <main>
      <header>
        <h1>{t('answers_title')}</h1>
        <p>{t('answers_lead')}</p>
      </header>
      {error && (
        <p class="callout bad" role="alert">
          {error}
        </p>
      )}
      {objections && <Answers first={objections} />}
    </main>
  );
}

document.documentElement.lang = language();
document.title = `${t('answers_title')} · Demur`;
const app = document.getElementById('app');
if (app) render(<App />, app);
