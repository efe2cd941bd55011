// The bar on top: search, tabs, the notification bell with its panel, the profile menu.
import { useState } from 'react';
import { useNotice } from '../parts/notice.jsx';
import { Face, Icon } from '../parts/picture.jsx';
import { Link, useSite, useTexts } from '../site.jsx';
import s from '../styles/facebook.css';

function NotificationRow({ text, when, href, by, fresh, onClick }) {
  return (
    <div role="row" className={s.row}>
      <div role="gridcell">
        <Link href={href} className={s.rowlink} onClick={onClick}>
          <Face name={by} className={s.rowface} />
          <span className={s.rowtext}>
            <span className={fresh ? s.fresh : ''}>{text}</span>
            <span className={s.when}>{when}</span>
          </span>
          {fresh && <span className={s.dot} />}
        </Link>
      </div>
    </div>
  );
}

export function NotificationList({ onClose }) {
  const { switches } = useSite();
  const { ads, menu, feed } = useTexts();
  const notice = useNotice();
  return (
    <div className={s.panel} role="dialog" aria-label={menu.notifications}>
      <h2 className={s.paneltitle}>{menu.notifications}</h2>
      <div role="grid" aria-label={menu.notifications}>
        {switches.noticeInBell && (
          <NotificationRow
            fresh
            by="Meta"
            text={notice.row}
            when="3 h"
            href="/privacy/genai_notice/"
            onClick={onClose}
          />
        )}
        {switches.adsNoticeInBell && (
          <NotificationRow fresh by="Meta" text={ads.row} when="4 h" href="/privacy/ads_notice/" onClick={onClose} />
        )}
        {feed.rows.map(row => (
          <NotificationRow key={row.text} by={row.text} text={row.text} when={row.when} href="/" onClick={onClose} />
        ))}
      </div>
    </div>
  );
}

function MenuItem({ icon, children, href, onClick }) {
  const inside = (
    <>
      <span className={s.menuicon}>
        <Icon name={icon} className={s.smallicon} />
      </span>
      {children}
    </>
  );
  return href ? (
    <Link role="menuitem" className={s.menuitem} href={href}>
      {inside}
    </Link>
  ) : (
    <button type="button" role="menuitem" className={s.menuitem} onClick={onClick}>
      {inside}
    </button>
  );
}

function ProfileMenu() {
  const { user } = useSite();
  const { menu } = useTexts();
  const [deeper, setDeeper] = useState(false);
  return (
    <div className={s.panel} role="menu" aria-label={menu.account}>
      {deeper ? (
        <>
          <h2 className={s.paneltitle}>{menu.settings_privacy}</h2>
          <MenuItem icon="gear" href="/settings/">
            {menu.settings}
          </MenuItem>
          <MenuItem icon="talk">{menu.language}</MenuItem>
          <MenuItem icon="shield">{menu.privacy_checkup}</MenuItem>
          <MenuItem icon="mark" href="/privacy/center/">
            {menu.privacy_centre}
          </MenuItem>
          <MenuItem icon="clock">{menu.activity_log}</MenuItem>
        </>
      ) : (
        <>
          <div className={s.whoami}>
            <Face name={user.name} className={s.face} /> {user.name}
          </div>
          <MenuItem icon="gear" onClick={() => setDeeper(true)}>
            {menu.settings_privacy}
          </MenuItem>
          <MenuItem icon="talk">{menu.help}</MenuItem>
          <MenuItem icon="day">{menu.display}</MenuItem>
          <MenuItem icon="send">{menu.log_out}</MenuItem>
        </>
      )}
    </div>
  );
}

export function Bar() {
  const { user, switches, path } = useSite();
  const { menu } = useTexts();
  const [open, setOpen] = useState(path.startsWith('/notifications') ? 'bell' : '');
  const toggle = name => setOpen(open === name ? '' : name);
  const unread = Number(switches.noticeInBell) + Number(switches.adsNoticeInBell);
  return (
    <header className={s.bar} role="banner">
      <Link href="/" className={s.logo} aria-label="Facebook">
        f
      </Link>
      <label className={s.search}>
        <Icon name="search" className={s.smallicon} />
        <input type="search" placeholder={menu.search_fb} aria-label={menu.search_fb} />
      </label>
      <nav className={s.tabs} aria-label="Facebook">
        <Link href="/" className={s.tabnow} aria-label={menu.home}>
          <Icon name="home" className={s.icon} />
        </Link>
        <span className={s.tab}>
          <Icon name="people" className={s.icon} />
        </span>
        <span className={s.tab}>
          <Icon name="shop" className={s.icon} />
        </span>
      </nav>
      <div className={s.tools}>
        {user && (
          <>
            <button type="button" className={s.round} aria-label={menu.messenger}>
              <Icon name="talk" className={s.smallicon} />
            </button>
            <button
              type="button"
              className={s.round}
              aria-label={menu.notifications}
              aria-expanded={open === 'bell'}
              onClick={() => toggle('bell')}
            >
              <Icon name="bell" className={s.smallicon} />
              {unread > 0 && <span className={s.count}>{unread}</span>}
            </button>
            <button
              type="button"
              className={s.round}
              aria-label={menu.account}
              aria-expanded={open === 'profile'}
              onClick={() => toggle('profile')}
            >
              <Face name={user.name} className={s.face} />
            </button>
          </>
        )}
      </div>
      {open === 'bell' && <NotificationList onClose={() => setOpen('')} />}
      {open === 'profile' && <ProfileMenu />}
    </header>
  );
}
