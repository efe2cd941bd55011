// X: the timeline, "More", the settings in two columns, and the checkbox about Grok.
import { useState } from 'react';
import { Face, Icon } from '../parts/picture.jsx';
import { Link, useSite, useTexts } from '../site.jsx';
import s from '../styles/others.css';
import { Toggle } from './toggle.jsx';

const SAFETY = '/settings/privacy_and_safety';
const GROK = '/settings/grok_settings';

function Side() {
  const { x } = useTexts().others;
  const { user } = useSite();
  const [open, setOpen] = useState(false);
  return (
    <nav className={s.rail} aria-label="X">
      <Link href="/home" className={s.letter} aria-label="X">
        𝕏
      </Link>
      {[
        ['home', x.home],
        ['search', x.explore],
        ['bell', x.notifications],
        ['send', x.messages],
      ].map(([icon, label]) => (
        <span key={label} className={s.entry}>
          <Icon name={icon} className={s.icon} /> {label}
        </span>
      ))}
      <span className={s.entry}>
        <Face name={user.name} className={s.icon} /> {x.profile}
      </span>
      <button type="button" className={s.entry} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="lines" className={s.icon} /> {x.more}
      </button>
      {open && (
        <div className={s.menu} role="menu" aria-label={x.more}>
          <Link role="menuitem" href="/settings/account">
            {x.settings}
          </Link>
          <span>{x.help}</span>
        </div>
      )}
    </nav>
  );
}

function Lines({ labels, leads }) {
  return labels.map(label =>
    leads[label] ? (
      <Link key={label} href={leads[label]} className={s.line}>
        <span className={s.grow}>{label}</span>
        <span className={s.quiet}>›</span>
      </Link>
    ) : (
      <span key={label} className={s.line}>
        {label}
      </span>
    ),
  );
}

function Timeline() {
  const { x } = useTexts().others;
  return (
    <main className={s.timeline}>
      <h1 className={s.head}>{x.home}</h1>
      {x.posts.map(([by, handle, text]) => (
        <article key={by} className={s.post}>
          <strong>{by}</strong> <span className={s.quiet}>@{handle}</span>
          <p>{text}</p>
        </article>
      ))}
    </main>
  );
}

function Safety() {
  const { x } = useTexts().others;
  return (
    <>
      <h2 className={s.head}>{x.privacy}</h2>
      <Lines labels={x.sections} leads={{ [x.grok]: GROK }} />
    </>
  );
}

function Grok() {
  const { x } = useTexts().others;
  return (
    <>
      <h2 className={s.head}>{x.grok}</h2>
      <h3>{x.sharing}</h3>
      <Toggle name="grok_training" label={x.toggle} as="checkbox" />
      <p className={s.quiet}>{x.about}</p>
      <button type="button" className={s.danger}>
        {x.clear}
      </button>
    </>
  );
}

function Settings() {
  const { path } = useSite();
  const { x } = useTexts().others;
  const Detail = path.startsWith(GROK) ? Grok : path.startsWith(SAFETY) ? Safety : null;
  return (
    <main className={s.settings}>
      <section className={s.groups}>
        <h1 className={s.head}>{x.settings}</h1>
        <Lines labels={x.groups} leads={{ [x.privacy]: SAFETY }} />
      </section>
      <section className={s.detail}>{Detail && <Detail />}</section>
    </main>
  );
}

export function X() {
  const { path } = useSite();
  return (
    <div className={s.white}>
      <Side />
      {path.startsWith('/settings') ? <Settings /> : <Timeline />}
    </div>
  );
}
