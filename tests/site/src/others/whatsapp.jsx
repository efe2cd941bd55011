// WhatsApp's help article, whose last sentence leads to the form for objections.
import { FORMS } from '../forms/catalogue.js';
import { useTexts } from '../site.jsx';
import s from '../styles/others.css';

const [NUMBER] = Object.entries(FORMS).find(([, { kind }]) => kind === 'whatsapp');

export function WhatsAppHelp() {
  const { whatsapp } = useTexts().others;
  const paragraphs = whatsapp.article.slice(0, -1);
  return (
    <div className={s.white}>
      <header className={s.green}>
        <strong>WhatsApp</strong> {whatsapp.help}
      </header>
      <main className={s.reading}>
        <h1>{whatsapp.article_title}</h1>
        {paragraphs.map(text => (
          <p key={text}>{text}</p>
        ))}
        <p>
          {whatsapp.article.at(-1)}
          <a className={s.link} href={`https://www.whatsapp.com/contact/forms/${NUMBER}`}>
            {whatsapp.form_link}
          </a>
          {whatsapp.article_end}
        </p>
      </main>
    </div>
  );
}
