// The photo feed, and the notices that open over it.
import { useState } from 'react';
import { AdsDialog, NoticeDialog } from '../parts/notice.jsx';
import { Face, Icon, Picture } from '../parts/picture.jsx';
import { useSite, useTexts } from '../site.jsx';
import s from '../styles/instagram.css';
import { Rail } from './rail.jsx';

const STORIES = ['mara.l', 'kofi_a', 'ines.walks', 'joan', 'selin.ay', 'paul_r', 'north'];

function Photo({ by, text, picture, likes }) {
  const { feed } = useTexts();
  return (
    <article className={s.photo}>
      <div className={s.head}>
        <Face name={by} className={s.small} /> <strong>{by}</strong>
      </div>
      <Picture number={picture} className={s.picture} label={by} />
      <div className={s.buttons}>
        {[
          ['heart', feed.like],
          ['talk', feed.comment],
          ['send', feed.share],
        ].map(([icon, label]) => (
          <button type="button" key={label} className={s.plain} aria-label={label}>
            <Icon name={icon} className={s.icon} />
          </button>
        ))}
      </div>
      <strong>{likes}</strong>
      <p className={s.caption}>
        <strong>{by}</strong> <span dir="auto">{text}</span>
      </p>
    </article>
  );
}

export function InstagramHome() {
  const { path, navigate, switches } = useSite();
  const [seen, setSeen] = useState(false);
  const atOnce = switches.noticeDialog && !seen;
  const close = () => {
    setSeen(true);
    navigate('/');
  };
  const { feed } = useTexts();
  return (
    <div className={s.page}>
      <Rail />
      <main className={s.main}>
        <div className={s.stories}>
          {STORIES.map(name => (
            <span key={name} className={s.story}>
              <span className={s.ring}>
                <Face name={name} className={s.big} />
              </span>
              {name}
            </span>
          ))}
        </div>
        {feed.photos.map(photo => (
          <Photo key={photo.by} {...photo} />
        ))}
      </main>
      <aside className={s.suggest}>
        <span className={s.quiet}>{feed.suggested}</span>
        {STORIES.slice(0, 4).map(name => (
          <span key={name} className={s.person}>
            <Face name={name} className={s.face} /> <strong>{name}</strong>
            <button type="button" className={s.follow}>
              {feed.follow}
            </button>
          </span>
        ))}
      </aside>
      {(atOnce || path.startsWith('/genai_notice')) && <NoticeDialog onClose={close} />}
      {path.startsWith('/ads_notice') && <AdsDialog onClose={() => navigate('/')} />}
    </div>
  );
}
