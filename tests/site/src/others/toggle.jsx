// A switch whose state is at the service: it is saved the moment it is turned.
import { useState } from 'react';
import { useSite } from '../site.jsx';
import s from '../styles/others.css';

/** `as`: switch or checkbox. On by default, as these services have it. */
export function Toggle({ name, label, as, words }) {
  const { settings } = useSite();
  const [on, setOn] = useState(settings[name] ?? true);
  const turn = async () => {
    const body = new FormData();
    body.set('name', name);
    body.set('on', String(!on));
    const response = await fetch('/ajax/setting', { method: 'POST', body });
    if (response.ok) setOn(!on);
  };
  if (as === 'checkbox') {
    return (
      <label className={s.line}>
        <span className={s.grow}>{label}</span>
        <input type="checkbox" checked={on} onChange={turn} />
      </label>
    );
  }
  return (
    <div className={s.line}>
      <span className={s.grow}>{label}</span>
      <span className={s.quiet}>{on ? words.on : words.off}</span>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label={label}
        className={on ? s.switchon : s.switch}
        onClick={turn}
      />
    </div>
  );
}
