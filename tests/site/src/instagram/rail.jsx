// The rail at the left, with the notification panel that slides out and the "more" menu.
import { useState } from 'react';
import { useNotice } from '../parts/notice.jsx';
import { Face, Icon } from '../parts/picture.jsx';
import { Link, useSite, useTexts } from '../site.jsx';
import s from '../styles/instagram.css';

function NotificationPanel({ onClose }) {
  const { switches } = useSite();
  const { ads, menu, feed } = useTexts();
  const notice = useNotice();
  const rows = [
    ...(switches.noticeInBell ? [{ by: 'Meta', text: notice.row, when: '3 h', href: '/genai_notice/' }] : []),
    ...(switches.adsNoticeInBell ? [{ by: 'Meta', text: ads.row, when: '4 h', href: '/ads_notice/' }] : []),
    ...feed.rows.map(row => ({ ...row, by: row.text, href: '/' })),
  ];
  return (
    <div className={s.panel} role="dialog" aria-label={menu.notifications}>
      <h1 className={s.paneltitle}>{menu.notifications}</h1>
      <div role="list">
        {rows.map(row => (
          <div role="listitem" key={row.text}>
            <Link href={row.href} className={s.row} onClick={onClose}>
              <Face name={row.by} className={s.face} />
              <span>
                {row.text} <span className={s.quiet}>{row.when}</span>
              </span>
            </Link>
          </div>
        ))}
      </div>
    </div>
  );
}

function MoreMenu() {
  const { menu } = useTexts();
  return (
    <div className={s.more} role="menu" aria-label={menu.more}>
      <Link role="menuitem" href="/accounts/settings/" className={s.item}>
        <Icon name="gear" className={s.icon} /> {menu.settings}
      </Link>
      {[menu.your_activity, menu.saved, menu.switch, menu.log_out].map(label => (
        <button type="button" role="menuitem" className={s.item} key={label}>
          {label}
        </button>
      ))}
    </div>
  );
}

export function Rail() {
  const { user, switches, path } = useSite();
  const { menu } = useTexts();
  const [open, setOpen] = useState(path.startsWith('/notifications') ? 'bell' : '');
  const toggle = name => setOpen(open === name ? '' : name);
  const unread = switches.noticeInBell || switches.adsNoticeInBell;
  return (
    <>
      <nav className={s.rail} aria-label="Instagram">
        <Link href="/" className={s.wordmark}>
          Instagram
        </Link>
        <Link href="/" className={s.item}>
          <Icon name="home" className={s.icon} /> {menu.home}
        </Link>
        {[
          ['search', menu.search],
          ['day', menu.explore],
          ['send', menu.messages],
        ].map(([icon, label]) => (
          <span className={s.item} key={label}>
            <Icon name={icon} className={s.icon} /> {label}
          </span>
        ))}
        {user && (
          <button type="button" className={s.item} aria-expanded={open === 'bell'} onClick={() => toggle('bell')}>
            <span className={s.holder}>
              <Icon name="heart" className={s.icon} />
              {unread && <span className={s.dot} />}
            </span>
            {menu.notifications}
          </button>
        )}
        <span className={s.item}>
          <Icon name="plus" className={s.icon} /> {menu.create}
        </span>
        <Link href={user ? `/${user.username}/` : '/'} className={s.item}>
          <Face name={user?.name ?? '?'} className={s.small} /> {menu.profile}
        </Link>
        <span className={s.space} />
        {user && (
          <button type="button" className={s.item} aria-expanded={open === 'more'} onClick={() => toggle('more')}>
            <Icon name="lines" className={s.icon} /> {menu.more}
          </button>
        )}
      </nav>
      {open === 'bell' && <NotificationPanel onClose={() => setOpen('')} />}
      {open === 'more' && <MoreMenu />}
    </>
  );
}
