// The settings page: a long list in which the privacy centre stands last.
import { Icon } from '../parts/picture.jsx';
import { Link, useTexts } from '../site.jsx';
import s from '../styles/facebook.css';
import { Bar } from './bar.jsx';

export function FacebookSettings() {
  const { settings, menu, privacy } = useTexts();
  return (
    <div className={s.page}>
      <Bar />
      <main className={s.sheet}>
        <h1>{settings.title}</h1>
        {settings.groups.map(group => (
          <button type="button" className={s.menuitem} key={group}>
            <Icon name="gear" className={s.smallicon} /> {group}
          </button>
        ))}
        <Link className={s.menuitem} href="/privacy/policy/">
          <Icon name="shield" className={s.smallicon} /> {privacy.policy}
        </Link>
        <Link className={s.menuitem} href="/privacy/center/">
          <Icon name="mark" className={s.smallicon} /> {menu.privacy_centre}
        </Link>
      </main>
    </div>
  );
}
