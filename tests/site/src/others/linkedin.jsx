// LinkedIn: the feed, the menu behind one's own picture, the settings, and the switch at their end.
import { useState } from 'react';
import { Face, Icon } from '../parts/picture.jsx';
import { Link, useSite, useTexts } from '../site.jsx';
import s from '../styles/others.css';
import { Toggle } from './toggle.jsx';

const PRIVACY = '/mypreferences/d/categories/privacy';
const SETTING = '/mypreferences/d/settings/data-for-ai-improvement';
const FORM = '/help/linkedin/ask/TS-DPRO';

function Top() {
  const { user } = useSite();
  const { linkedin } = useTexts().others;
  const [open, setOpen] = useState(false);
  return (
    <header className={s.bluebar}>
      <Link href="/feed/" className={s.square} aria-label="LinkedIn">
        in
      </Link>
      <nav className={s.entries} aria-label="LinkedIn">
        {[
          ['home', linkedin.home],
          ['people', linkedin.network],
          ['shop', linkedin.jobs],
        ].map(([icon, label]) => (
          <span key={label} className={s.entry}>
            <Icon name={icon} className={s.icon} /> {label}
          </span>
        ))}
        <button type="button" className={s.entry} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Face name={user.name} className={s.icon} /> {linkedin.me}
        </button>
      </nav>
      {open && (
        <div className={s.menu}>
          <strong>{user.name}</strong>
          <span>{linkedin.view}</span>
          <Link href="/mypreferences/d/categories/account">{linkedin.settings}</Link>
          <span>{linkedin.help}</span>
          <span>{linkedin.out}</span>
        </div>
      )}
    </header>
  );
}

function Feed() {
  const { linkedin } = useTexts().others;
  return (
    <main className={s.column}>
      <p className={s.card}>{linkedin.start}</p>
      {linkedin.posts.map(([by, work, text]) => (
        <article className={s.card} key={by}>
          <h3>{by}</h3>
          <p className={s.quiet}>{work}</p>
          <p>{text}</p>
        </article>
      ))}
    </main>
  );
}

function Categories({ children }) {
  const { linkedin } = useTexts().others;
  return (
    <div className={s.two}>
      <nav className={s.aside} aria-label={linkedin.settings}>
        <h2>{linkedin.settings}</h2>
        {linkedin.categories.map(label =>
          label === linkedin.privacy ? (
            <Link key={label} href={PRIVACY} className={s.line}>
              {label}
            </Link>
          ) : (
            <span key={label} className={s.line}>
              {label}
            </span>
          ),
        )}
      </nav>
      <main className={s.card}>{children}</main>
    </div>
  );
}

function Privacy() {
  const { linkedin } = useTexts().others;
  return (
    <Categories>
      <h1>{linkedin.how}</h1>
      {linkedin.entries.map(label => (
        <span key={label} className={s.line}>
          {label}
        </span>
      ))}
      <Link href={SETTING} className={s.line}>
        <span className={s.grow}>{linkedin.ai}</span>
        <span className={s.quiet}>›</span>
      </Link>
    </Categories>
  );
}

function Setting() {
  const { linkedin } = useTexts().others;
  return (
    <Categories>
      <h1>{linkedin.ai}</h1>
      <p>{linkedin.ai_lead}</p>
      <Toggle name="data-for-ai-improvement" label={linkedin.toggle} as="switch" words={linkedin} />
      <p className={s.quiet}>{linkedin.ai_default}</p>
      <p>
        <a className={s.link} href={FORM}>
          {linkedin.other}
        </a>
      </p>
    </Categories>
  );
}

export function LinkedIn() {
  const { path } = useSite();
  const Inside = path.startsWith(SETTING)
    ? Setting
    : path.startsWith(PRIVACY)
      ? Privacy
      : path.startsWith('/mypreferences')
        ? Categories
        : Feed;
  return (
    <div className={s.page}>
      <Top />
      <Inside />
    </div>
  );
}
