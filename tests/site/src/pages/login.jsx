// The login wall: back to where the person was going, once logged in.
import { useState } from 'react';
import { useSite, useTexts } from '../site.jsx';
import s from '../styles/login.css';

const NAMES = { facebook: 'facebook', instagram: 'Instagram', whatsapp: 'WhatsApp', linkedin: 'LinkedIn', x: 'X' };

export function LoginPage() {
  const { site, path } = useSite();
  const { login } = useTexts();
  const [email, setEmail] = useState('');
  const [pass, setPass] = useState('');
  const [failed, setFailed] = useState(false);
  const facebook = site === 'facebook';
  const title = { facebook: login.title_fb, instagram: login.title_ig }[site] ?? login.log_in;
  const send = async event => {
    event.preventDefault();
    const body = new FormData();
    body.set('email', email);
    body.set('pass', pass);
    const next = new URLSearchParams(path.split('?')[1] ?? '').get('next') ?? '';
    const response = await fetch(`/ajax/login/?next=${encodeURIComponent(next)}`, { method: 'POST', body });
    if (!response.ok) setFailed(true);
    else location.assign((await response.json()).next);
  };
  return (
    <div className={facebook ? s.page : s.white}>
      <main className={s.box}>
        <div className={facebook ? s.brand : s.script}>{NAMES[site]}</div>
        <form id="login_form" className={s.form} onSubmit={send}>
          <h1 className={s.title}>{title}</h1>
          <input
            className={s.input}
            name="email"
            type="text"
            autoComplete="username"
            placeholder={facebook ? login.email : login.email_ig}
            aria-label={facebook ? login.email : login.email_ig}
            value={email}
            onChange={event => setEmail(event.target.value)}
          />
          <input
            className={s.input}
            name="pass"
            type="password"
            autoComplete="current-password"
            placeholder={login.password}
            aria-label={login.password}
            value={pass}
            onChange={event => setPass(event.target.value)}
          />
          {failed && (
            <p role="alert" className={s.alert}>
              {login.failed}
            </p>
          )}
          <button type="submit" className={s.button} disabled={!email || !pass}>
            {login.log_in}
          </button>
          <a className={s.quiet} href="/recover/">
            {login.forgotten}
          </a>
          <a className={s.second} href="/r.php">
            {login.sign_up}
          </a>
        </form>
      </main>
    </div>
  );
}
