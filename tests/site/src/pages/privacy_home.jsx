// The privacy centre's first page, with the banner, and its list of topics.
import { NoticeText, useNotice } from '../parts/notice.jsx';
import { Icon } from '../parts/picture.jsx';
import { Row } from '../parts/row.jsx';
import { useSite, useTexts } from '../site.jsx';
import s from '../styles/privacy.css';

export function Home() {
  const { switches } = useSite();
  const { privacy } = useTexts();
  const notice = useNotice();
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
      {switches.centre === 'direct' && <Row href="/privacy/genai/">{privacy.genai}</Row>}
      <Row href="/privacy/topics/">{privacy.topics}</Row>
      <Row href="/privacy/policy/">{privacy.policy}</Row>
    </>
  );
}

export function Topics() {
  const { privacy } = useTexts();
  return (
    <>
      <h1 className={s.heading}>{privacy.topics}</h1>
      <p className={s.lead}>{privacy.pick}</p>
      {privacy.topic_list.map(topic => (
        <Row key={topic}>{topic}</Row>
      ))}
      <Row href="/privacy/genai/">{privacy.genai}</Row>
    </>
  );
}
