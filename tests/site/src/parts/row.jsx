// One line of a list that leads on: to an address, or to what it opens in place.
import { Link } from '../site.jsx';
import s from '../styles/privacy.css';

export function Row({ href, children, onClick, open }) {
  return href ? (
    <Link className={s.row} href={href}>
      {children} <span aria-hidden="true">›</span>
    </Link>
  ) : (
    <button type="button" className={s.row} aria-expanded={open} onClick={onClick}>
      {children} <span aria-hidden="true">{open === undefined ? '›' : '⌄'}</span>
    </button>
  );
}
