// The person's own profile: its options lead to the settings, to "About" and to the privacy centre.
import { useState } from 'react';
import { Face, Icon, Picture } from '../parts/picture.jsx';
import { Link, useSite, useTexts } from '../site.jsx';
import s from '../styles/instagram.css';
import { Rail } from './rail.jsx';

function Options() {
  const { menu, settings, generations } = useTexts();
  const entries = [
    [menu.settings_activity, '/accounts/settings/'],
    [menu.your_activity],
    [menu.saved],
    [settings.about, '/accounts/about/'],
    [menu.privacy_centre, 'https://privacycenter.instagram.com/'],
    [menu.log_out],
  ];
  return (
    <div className={s.options} role="menu" aria-label={generations.menus.options}>
      {entries.map(([label, href]) =>
        href ? (
          <Link role="menuitem" key={label} className={s.item} href={href}>
            {label}
          </Link>
        ) : (
          <button type="button" role="menuitem" key={label} className={s.item}>
            {label}
          </button>
        ),
      )}
    </div>
  );
}

export function InstagramProfile() {
  const { user } = useSite();
  const { generations } = useTexts();
  const { menus } = generations;
  const [open, setOpen] = useState(false);
  return (
    <div className={s.page}>
      <Rail />
      <main className={s.profile}>
        <header className={s.profilehead}>
          <Face name={user.name} className={s.portrait} />
          <div>
            <h2>{user.username}</h2>
            <p>
              <strong>42</strong> {menus.posts} <strong>318</strong> {menus.followers}
            </p>
            <p>{user.name}</p>
          </div>
          <button
            type="button"
            className={s.plain}
            aria-label={menus.options}
            aria-haspopup="menu"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name="lines" className={s.icon} />
          </button>
          {open && <Options />}
        </header>
        <div className={s.grid}>
          {[0, 1, 2, 3, 5, 7].map(number => (
            <Picture key={number} number={number} className={s.picture} label={user.username} />
          ))}
        </div>
      </main>
    </div>
  );
}
