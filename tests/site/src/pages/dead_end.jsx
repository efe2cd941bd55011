// Where a way ends: a form that is closed to this region, a link that leads nowhere.
import { Link, useTexts } from '../site.jsx';
import s from '../styles/dead_end.css';

function DeadEnd({ title, text }) {
  const { dead } = useTexts();
  return (
    <main className={s.box}>
      <h1 className={s.title}>{title}</h1>
      <p>{text}</p>
      <Link href="/" className={s.home}>
        {dead.home}
      </Link>
    </main>
  );
}

export function BrokenPage() {
  const { dead } = useTexts();
  return <DeadEnd title={dead.broken_title} text={dead.broken} />;
}

export function RegionBlock() {
  const { dead } = useTexts();
  return <DeadEnd title={dead.region_title} text={dead.region} />;
}
