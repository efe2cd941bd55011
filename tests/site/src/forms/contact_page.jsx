// The help centre's contact page: which form stands on it is a matter of the number in the address.
import { BrokenPage, RegionBlock } from '../pages/dead_end.jsx';
import { Face } from '../parts/picture.jsx';
import { useSite, useTexts } from '../site.jsx';
import s from '../styles/form.css';
import { OwnForm } from './own_form.jsx';
import { ThirdPartyForm } from './third_party_form.jsx';

const FORMS = {
  712876720715583: OwnForm,
  767264225370182: OwnForm,
  510058597920541: ThirdPartyForm,
  1266025207620918: ThirdPartyForm,
};

export function ContactPage() {
  const { path, site, user, switches } = useSite();
  const { form } = useTexts();
  const number = path.match(/\/contact\/(\d+)/)[1];
  const Form = switches.regionBlocked ? RegionBlock : (FORMS[number] ?? BrokenPage);
  return (
    <div className={site === 'facebook' ? s.page : s.white}>
      <header className={site === 'facebook' ? s.top : s.plaintop}>
        <strong className={site === 'facebook' ? s.brand : s.script}>
          {site === 'facebook' ? 'facebook' : 'Instagram'}
        </strong>
        <span>{form.help_centre}</span>
        {user && <Face name={user.name} className={s.face} />}
      </header>
      <Form number={number} />
    </div>
  );
}
