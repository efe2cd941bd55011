// The privacy centre of both services: a column of entries, and beside it the page that the address names.
import { useState } from 'react';
import { Bar } from '../facebook/bar.jsx';
import { Icon } from '../parts/picture.jsx';
import { Link, useSite, useTexts } from '../site.jsx';
import s from '../styles/privacy.css';
import { Policy } from './policy.jsx';
import { GenerativeAi, Models, Policies, Resources, Start } from './privacy_genai.jsx';
import { Home, Topics } from './privacy_home.jsx';

function pageOf(path) {
  if (path.includes('/genai/models')) return Models;
  if (path.includes('/genai/start')) return Start;
  if (path.includes('/genai/resources')) return Resources;
  if (path.includes('genai')) return GenerativeAi;
  if (path.includes('/topics')) return Topics;
  if (path.includes('/policies')) return Policies;
  return path.includes('/policy') ? Policy : Home;
}

// In Brazil the entries hid behind three bars.
function Entries() {
  const { site, switches } = useSite();
  const { privacy, generations } = useTexts();
  const hides = switches.generation === '2024-br';
  const [open, setOpen] = useState(!hides);
  const entries = [
    ['home', privacy.home, site === 'facebook' ? '/privacy/center/' : '/'],
    ['search', privacy.search],
    ['shield', privacy.topics, '/privacy/topics/'],
    ['mark', privacy.policy, '/privacy/policy/'],
    ['lines', privacy.other_policies, '/privacy/policies/'],
  ];
  return (
    <nav className={s.side} aria-label={privacy.title}>
      {hides && (
        <button type="button" className={s.bars} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="lines" className={s.icon} /> {generations.menus.menu}
        </button>
      )}
      {open &&
        entries.map(([icon, label, href]) =>
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
  );
}

export function PrivacyPage() {
  const { path, site } = useSite();
  const Inside = pageOf(path);
  return (
    <div className={s.page}>
      {site === 'facebook' ? <Bar /> : <header className={s.top}>∞ Meta</header>}
      <Entries />
      <main className={s.main}>
        <Inside />
      </main>
    </div>
  );
}
