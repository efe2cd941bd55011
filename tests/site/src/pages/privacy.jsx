// The privacy centre of both services: banner, topics, AI at Meta, the policies, and the long way to the third-party form.
import { useState } from 'react';
import { Bar } from '../facebook/bar.jsx';
import { NoticeText } from '../parts/notice.jsx';
import { Icon } from '../parts/picture.jsx';
import { formAddress, Link, THIRD_PARTY_FORM, useSite, useTexts } from '../site.jsx';
import s from '../styles/privacy.css';

const BASE = '/privacy';

function Row({ href, children, onClick }) {
  return href ? (
    <Link className={s.row} href={href}>
      {children} <span aria-hidden="true">›</span>
    </Link>
  ) : (
    <button type="button" className={s.row} onClick={onClick}>
      {children} <span aria-hidden="true">›</span>
    </button>
  );
}

function Home() {
  const { switches } = useSite();
  const { privacy, notice } = useTexts();
  return (
    <>
      <h1 className={s.heading}>{privacy.title}</h1>
      <p className={s.lead}>{privacy.lead}</p>
      {switches.noticeInBell && (
        <section className={s.banner} aria-label={notice.banner_title}>
          <h2 className={s.small}>{notice.banner_title}</h2>
          <NoticeText />
        </section>
      )}
      <h2 className={s.small}>{privacy.common}</h2>
      <div className={s.tiles}>
        {privacy.topic_list.slice(0, 3).map(topic => (
          <span className={s.tile} key={topic}>
            <Icon name="shield" className={s.icon} /> {topic}
          </span>
        ))}
      </div>
      <Row href={`${BASE}/topics/`}>{privacy.topics}</Row>
      <Row href={`${BASE}/policy/`}>{privacy.policy}</Row>
    </>
  );
}

function Topics() {
  const { privacy } = useTexts();
  return (
    <>
      <h1 className={s.heading}>{privacy.topics}</h1>
      <p className={s.lead}>{privacy.pick}</p>
      {privacy.topic_list.map(topic => (
        <Row key={topic}>{topic}</Row>
      ))}
      <Row href={`${BASE}/genai/`}>{privacy.genai}</Row>
    </>
  );
}

function GenerativeAi() {
  const { site } = useSite();
  const { privacy } = useTexts();
  return (
    <>
      <h1 className={s.heading}>{privacy.genai_title}</h1>
      <p className={s.lead}>{privacy.genai_lead}</p>
      {privacy.genai_parts.map(part => (
        <section key={part}>
          <h2 className={s.small}>{part}</h2>
          <p>{privacy.genai_text}</p>
        </section>
      ))}
      <p>{privacy.object_intro}</p>
      <a className={s.row} href={formAddress(site)}>
        {privacy.object} <span aria-hidden="true">›</span>
      </a>
    </>
  );
}

function Policy() {
  const { privacy } = useTexts();
  return (
    <>
      <h1 className={s.heading}>{privacy.policy}</h1>
      {privacy.policy_text.map(text => (
        <p key={text}>{text}</p>
      ))}
      <Row href={`${BASE}/policies/`}>{privacy.other_policies}</Row>
    </>
  );
}

function Policies() {
  const { privacy } = useTexts();
  const [first, ...others] = privacy.article_list;
  return (
    <>
      <h1 className={s.heading}>{privacy.other_policies}</h1>
      {others.map(title => (
        <Row key={title}>{title}</Row>
      ))}
      <Row href={`${BASE}/genai/models/`}>{first}</Row>
    </>
  );
}

function Models() {
  const { privacy } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <h1 className={s.heading}>{privacy.models_title}</h1>
      {privacy.models_text.map(text => (
        <p key={text}>{text}</p>
      ))}
      <button type="button" className={s.row} aria-expanded={open} onClick={() => setOpen(!open)}>
        {privacy.right} <span aria-hidden="true">⌄</span>
      </button>
      {open && (
        <div className={s.opened}>
          <p>{privacy.right_text}</p>
          <a className={s.link} href={THIRD_PARTY_FORM}>
            {privacy.right_link}
          </a>
        </div>
      )}
    </>
  );
}

function pageOf(path) {
  if (path.includes('/genai/models')) return Models;
  if (path.includes('genai')) return GenerativeAi;
  if (path.includes('/topics')) return Topics;
  if (path.includes('/policies')) return Policies;
  return path.includes('/policy') ? Policy : Home;
}

export function PrivacyPage() {
  const { path, site } = useSite();
  const { privacy } = useTexts();
  const Inside = pageOf(path);
  const entries = [
    ['home', privacy.home, site === 'facebook' ? '/privacy/center/' : '/'],
    ['search', privacy.search],
    ['shield', privacy.topics, `${BASE}/topics/`],
    ['mark', privacy.policy, `${BASE}/policy/`],
    ['lines', privacy.other_policies, `${BASE}/policies/`],
  ];
  return (
    <div className={s.page}>
      {site === 'facebook' ? <Bar /> : <header className={s.top}>∞ Meta</header>}
      <nav className={s.side} aria-label={privacy.title}>
        {entries.map(([icon, label, href]) =>
          href ? (
            <Link key={label} href={href} className={s.entry}>
              <Icon name={icon} className={s.icon} /> {label}
            </Link>
          ) : (
            <span key={label} className={s.entry}>
              <Icon name={icon} className={s.icon} /> {label}
            </span>
          ),
        )}
      </nav>
      <main className={s.main}>
        <Inside />
      </main>
    </div>
  );
}
