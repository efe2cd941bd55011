// The settings: the privacy centre is another host, at the end of a long list.
import { Link, useTexts } from '../site.jsx';
import s from '../styles/instagram.css';
import { Rail } from './rail.jsx';

export function InstagramSettings() {
  const { settings, menu, feed } = useTexts();
  return (
    <div className={s.page}>
      <Rail />
      <main className={s.settings}>
        <h1 className={s.paneltitle}>{menu.settings_activity}</h1>
        {settings.groups.map(group => (
          <button type="button" className={s.setting} key={group}>
            {group}
          </button>
        ))}
        <h2 className={s.quiet}>{settings.help}</h2>
        <button type="button" className={s.setting}>
          {menu.help}
        </button>
        <Link className={s.setting} href="https://privacycenter.instagram.com/">
          {menu.privacy_centre}
        </Link>
        <button type="button" className={s.setting}>
          {settings.account_status}
        </button>
        <Link className={s.setting} href="/accounts/about/">
          {settings.about}
        </Link>
      </main>
      <aside className={s.suggest}>
        <span className={s.quiet}>{feed.suggested}</span>
      </aside>
    </div>
  );
}
