// The cookie dialog: a dialog of the same service about data use, and no notice of training.
import { useState } from 'react';
import { Bar } from '../facebook/bar.jsx';
import { Dialog } from '../parts/notice.jsx';
import { useTexts } from '../site.jsx';
import s from '../styles/facebook.css';

export function CookiePage() {
  const { cookies, feed } = useTexts();
  const [open, setOpen] = useState(true);
  return (
    <div className={s.page}>
      <Bar />
      <main className={s.sheet}>
        <p>{feed.posts[0].text}</p>
      </main>
      {open && (
        <Dialog title={cookies.title} close={cookies.allow} onClose={() => setOpen(false)}>
          <p>{cookies.body}</p>
          <button type="button" className={s.menuitem} onClick={() => setOpen(false)}>
            {cookies.decline}
          </button>
        </Dialog>
      )}
    </div>
  );
}
