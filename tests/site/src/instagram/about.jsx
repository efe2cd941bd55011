// "About": a short list at whose end the privacy policy stands, on another host.
import { Link, useTexts } from '../site.jsx';
import s from '../styles/instagram.css';
import { Rail } from './rail.jsx';

export function InstagramAbout() {
  const { settings, privacy, generations } = useTexts();
  return (
    <div className={s.page}>
      <Rail />
      <main className={s.settings}>
        <h1 className={s.paneltitle}>{settings.about}</h1>
        <p>{generations.menus.about_lead}</p>
        <button type="button" className={s.setting}>
          {settings.account_status}
        </button>
        <Link className={s.setting} href="https://privacycenter.instagram.com/policy/">
          {privacy.policy}
        </Link>
      </main>
    </div>
  );
}
