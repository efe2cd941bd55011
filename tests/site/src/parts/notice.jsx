// The notice about AI training: its text, and the dialog whose one big button closes it.
import { useEffect, useRef } from 'react';
import { isOf2024, Link, useFormAddress, useSite, useTexts } from '../site.jsx';
import s from '../styles/dialog.css';

// The words of the present generation.
export function useNotice() {
  const { switches } = useSite();
  const { notice, generations } = useTexts();
  return isOf2024(switches) ? { ...notice, ...generations.notice_2024 } : notice;
}

export function NoticeText() {
  const notice = useNotice();
  return (
    <>
      <p className={s.text}>{notice.what.replace('{date}', notice.date)}</p>
      <p className={s.text}>
        {notice.why_before}
        <Link href={useFormAddress()} className={s.inline}>
          {notice.object}
        </Link>
        {notice.why_after}
      </p>
    </>
  );
}

export function Dialog({ title, close, onClose, children, look }) {
  const button = useRef(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div className={s.shade}>
      <div
        className={`${s.dialog} ${look === 'instagram' ? s.round : ''}`}
        role="dialog"
        aria-modal="true"
        aria-labelledby="dialog-title"
      >
        <h2 className={s.title} id="dialog-title">
          {title}
        </h2>
        <div className={s.body}>{children}</div>
        <button ref={button} type="button" className={s.close} onClick={onClose}>
          {close}
        </button>
      </div>
    </div>
  );
}

export function NoticeDialog({ onClose }) {
  const { site } = useSite();
  const notice = useNotice();
  return (
    <Dialog title={notice.title} close={notice.close} onClose={onClose} look={site}>
      <NoticeText />
    </Dialog>
  );
}

export function AdsDialog({ onClose }) {
  const { site } = useSite();
  const { ads } = useTexts();
  return (
    <Dialog title={ads.title} close={ads.close} onClose={onClose} look={site}>
      <p className={s.text}>{ads.body}</p>
      <p className={s.text}>{ads.more}</p>
      <p className={s.text}>
        <a className={s.inline} href="/adpreferences/">
          {ads.prefs}
        </a>
      </p>
    </Dialog>
  );
}
