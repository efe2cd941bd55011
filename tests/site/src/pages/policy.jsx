// The privacy policy: long, and in the generations that lead through it with the right to object as a link in running text.
import { Row } from '../parts/row.jsx';
import { isOf2024, useFormAddress, useSite, useTexts } from '../site.jsx';
import s from '../styles/privacy.css';

function Rights() {
  const { policy } = useTexts().generations;
  return (
    <section>
      <h2 className={s.small}>{policy.right}</h2>
      {policy.long.map(text => (
        <p key={text}>{text}</p>
      ))}
      <p>
        {policy.before}
        <a className={s.link} href={useFormAddress()}>
          {policy.link}
        </a>
        {policy.after}
      </p>
      <p>{policy.last}</p>
    </section>
  );
}

export function Policy() {
  const { switches } = useSite();
  const { privacy, generations } = useTexts();
  const leads = switches.generation === '2025-policy' || isOf2024(switches);
  return (
    <>
      <h1 className={s.heading}>{privacy.policy}</h1>
      {privacy.policy_text.map(text => (
        <p key={text}>{text}</p>
      ))}
      {leads && switches.generation !== '2024-br' && <Rights />}
      {leads && generations.article.map(text => <p key={text}>{text}</p>)}
      <Row href="/privacy/policies/">{privacy.other_policies}</Row>
    </>
  );
}
