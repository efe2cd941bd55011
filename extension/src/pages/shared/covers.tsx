// Accounts of the same Accounts Centre that a filing covers too.
import { has, language, t } from './i18n';

/** "instagram anna", as the host says it, with the service's name. */
function shown(account: string): string {
  const [service = '', ...name] = account.split(' ');
  const named = has(`service_${service}`) ? t(`service_${service}`) : service;
  return name.length > 0 ? `${named} · ${name.join(' ')}` : named;
}

export function Covers({ covers }: { covers: string[] }) {
  if (covers.length === 0) return null;
  const list = new Intl.ListFormat(language(), { type: 'conjunction' });
  return <p class="small covers">{t('answers_covers', list.format(covers.map(shown)))}</p>;
}
