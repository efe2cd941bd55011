// A news article about the training: it names everything a notice names, and is none.
import { Bar } from '../facebook/bar.jsx';
import { Picture } from '../parts/picture.jsx';
import { useTexts } from '../site.jsx';
import s from '../styles/facebook.css';

export function ArticlePage() {
  const { article } = useTexts();
  return (
    <div className={s.page}>
      <Bar />
      <main className={s.sheet}>
        <article>
          <h1>{article.title}</h1>
          <p className={s.when}>{article.by}</p>
          <Picture number={5} className={s.picture} label={article.title} />
          {article.body.map(text => (
            <p key={text}>{text}</p>
          ))}
        </article>
      </main>
    </div>
  );
}
