// The feed, and the notices that open over it.
import { useState } from 'react';
import { AdsDialog, NoticeDialog } from '../parts/notice.jsx';
import { Face, Icon, Picture } from '../parts/picture.jsx';
import { Link, useSite, useTexts } from '../site.jsx';
import s from '../styles/facebook.css';
import { Bar } from './bar.jsx';

const PEOPLE = ['Mara Lindqvist', 'Ted Hollis', 'Kofi Asante', 'Ines Maurer', 'Paul Roth', 'Selin Aydin', 'Joan Prats'];

function Post({ by, when, text, picture, article, headline, domain }) {
  const { feed } = useTexts();
  return (
    <article className={s.post} aria-label={by}>
      <div className={s.posthead}>
        <Face name={by} className={s.face} />
        <div>
          <h3 className={s.by}>{by}</h3>
          <span className={s.when}>{when}</span>
        </div>
      </div>
      <div className={s.posttext} dir="auto">
        {text}
      </div>
      {article ? (
        <Link href="/notes/ai-training/" className={s.card}>
          <Picture number={picture} className={s.picture} label={headline} />
          <span className={s.domain}>{domain}</span>
          <span className={s.headline}>{headline}</span>
        </Link>
      ) : (
        picture && <Picture number={picture} className={s.picture} label={by} />
      )}
      <div className={s.actions}>
        {[
          ['thumb', feed.like],
          ['talk', feed.comment],
          ['share', feed.share],
        ].map(([icon, label]) => (
          <button type="button" key={label} className={s.action}>
            <Icon name={icon} className={s.smallicon} /> {label}
          </button>
        ))}
      </div>
    </article>
  );
}

export function FacebookHome() {
  const { path, navigate, user, switches } = useSite();
  const [seen, setSeen] = useState(false);
  const atOnce = switches.noticeDialog && !seen;
  const close = () => {
    setSeen(true);
    navigate('/');
  };
  const { menu, feed } = useTexts();
  const entries = [
    ['people', menu.friends],
    ['clock', menu.memories],
    ['mark', menu.saved],
    ['people', menu.groups],
    ['shop', menu.marketplace],
    ['day', menu.events],
  ];
  return (
    <div className={s.page}>
      <Bar />
      <div className={s.columns}>
        <nav className={s.side} aria-label={menu.explore}>
          <span className={s.entry}>
            <Face name={user?.name ?? '?'} className={s.face} /> {user?.name}
          </span>
          {entries.map(([icon, label]) => (
            <span className={s.entry} key={label}>
              <Icon name={icon} className={s.coloured} /> {label}
            </span>
          ))}
        </nav>
        <main className={s.feed}>
          <div className={s.composer}>
            <Face name={user?.name ?? '?'} className={s.face} />
            <button type="button" className={s.mind}>
              {feed.mind.replace('Alex', user?.name.split(' ')[0] ?? '')}
            </button>
          </div>
          {feed.posts.map(post => (
            <Post key={post.by} {...post} />
          ))}
        </main>
        <aside className={s.contacts} aria-label={menu.contacts}>
          <h3 className={s.quiet}>{menu.contacts}</h3>
          {PEOPLE.map(name => (
            <span className={s.entry} key={name}>
              <Face name={name} className={s.face} /> {name}
            </span>
          ))}
        </aside>
      </div>
      {(atOnce || path.startsWith('/privacy/genai_notice')) && <NoticeDialog onClose={close} />}
      {path.startsWith('/privacy/ads_notice') && <AdsDialog onClose={() => navigate('/')} />}
    </div>
  );
}
