// The help centre's contact page: which form stands on it is a matter of the number in the address.
import { BrokenPage, RegionBlock } from '../pages/dead_end.jsx';
import { Face } from '../parts/picture.jsx';
import { useSite, useTexts } from '../site.jsx';
import s from '../styles/form.css';
import { formOf } from './catalogue.js';
import { FormPage } from './form_page.jsx';

const NAMES = { facebook: 'facebook', instagram: 'Instagram', whatsapp: 'WhatsApp', linkedin: 'LinkedIn' };
const TOPS = { facebook: 'top', instagram: 'plaintop', whatsapp: 'greentop', linkedin: 'darktop' };

function isBlocked({ kind }, { regionBlocked, region }) {
  return regionBlocked || (kind === 'own' && region === 'US');
}

export function ContactPage() {
  const { path, site, user, switches } = useSite();
  const { form: texts } = useTexts();
  const form = formOf(path);
  const here = form?.site === site ? form : undefined;
  return (
    <div className={site === 'instagram' ? s.white : s.page}>
      <header className={s[TOPS[site]]}>
        <strong className={site === 'instagram' ? s.script : s.brand}>{NAMES[site]}</strong>
        <span>{texts.help_centre}</span>
        {user && <Face name={user.name} className={s.face} />}
      </header>
      {!here ? <BrokenPage /> : isBlocked(here, switches) ? <RegionBlock /> : <FormPage form={here} />}
    </div>
  );
}
