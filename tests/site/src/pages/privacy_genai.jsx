// AI at Meta in the privacy centre: the topic, the guide around it, and the long article with a link near its end.
import { useState } from 'react';
import { Row } from '../parts/row.jsx';
import { useFormAddress, useSite, useTexts, useThirdPartyAddress } from '../site.jsx';
import s from '../styles/privacy.css';

function ObjectionRow() {
  const { privacy } = useTexts();
  return (
    <>
      <p>{privacy.object_intro}</p>
      <a className={s.row} href={useFormAddress()}>
        {privacy.object} <span aria-hidden="true">›</span>
      </a>
    </>
  );
}

// As in the countries where the topic opens the article: the link stands behind a heading.
function Shared() {
  const { generations } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Row open={open} onClick={() => setOpen(!open)}>
        {generations.menus.shared}
      </Row>
      {open && <ObjectionRow />}
    </>
  );
}

export function GenerativeAi() {
  const { switches } = useSite();
  const { privacy, generations } = useTexts();
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
      {switches.centre === 'topics' && <ObjectionRow />}
      {switches.centre === 'direct' && <Shared />}
      {switches.centre === 'guide' && <Row href="/privacy/genai/start/">{generations.menus.get_started}</Row>}
    </>
  );
}

export function Start() {
  const { privacy, generations } = useTexts();
  return (
    <>
      <h1 className={s.heading}>{privacy.genai_title}</h1>
      <p>{privacy.genai_text}</p>
      <Row href="/privacy/genai/resources/">{generations.menus.resources}</Row>
    </>
  );
}

export function Resources() {
  const { privacy, generations } = useTexts();
  return (
    <>
      <h1 className={s.heading}>{generations.menus.resources}</h1>
      {privacy.article_list.slice(1).map(title => (
        <Row key={title}>{title}</Row>
      ))}
      <Row href="/privacy/genai/models/">{generations.menus.article}</Row>
    </>
  );
}

export function Policies() {
  const { privacy } = useTexts();
  const [first, ...others] = privacy.article_list;
  return (
    <>
      <h1 className={s.heading}>{privacy.other_policies}</h1>
      {others.map(title => (
        <Row key={title}>{title}</Row>
      ))}
      <Row href="/privacy/genai/models/">{first}</Row>
    </>
  );
}

// In Brazil the link to object stands in the nineteenth paragraph.
function Nineteenth() {
  const { generations } = useTexts();
  const { before, link, after } = generations.policy;
  return (
    <>
      {generations.article.map(text => (
        <p key={text}>{text}</p>
      ))}
      <p>
        {before}
        <a className={s.link} href={useFormAddress()}>
          {link}
        </a>
        {after}
      </p>
    </>
  );
}

export function Models() {
  const { switches } = useSite();
  const { privacy, generations } = useTexts();
  const [open, setOpen] = useState(false);
  const paragraphs = switches.generation === '2024-br' ? privacy.models_text.slice(0, 2) : privacy.models_text;
  const thirdParty = useThirdPartyAddress();
  return (
    <>
      <h1 className={s.heading}>{privacy.models_title}</h1>
      {paragraphs.map(text => (
        <p key={text}>{text}</p>
      ))}
      {switches.generation === '2024-br' && <Nineteenth />}
      <Row open={open} onClick={() => setOpen(!open)}>
        {switches.centre === 'guide' ? generations.menus.dropdown : privacy.right}
      </Row>
      {open && (
        <div className={s.opened}>
          <p>{privacy.right_text}</p>
          <a className={s.link} href={thirdParty}>
            {privacy.right_link}
          </a>
        </div>
      )}
    </>
  );
}
