// What the forms are made of: labelled controls whose value lives in React, and the screens after sending.
import { useId, useState } from 'react';
import { useTexts } from '../site.jsx';
import s from '../styles/form.css';

export function Field({ label, hint, children }) {
  const id = useId();
  return (
    <div className={s.field}>
      <label className={s.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={s.hint} id={`${id}hint`}>
          {hint}
        </p>
      )}
      {children(id)}
    </div>
  );
}

export function TextField({ label, hint, value, onChange, ...rest }) {
  return (
    <Field label={label} hint={hint}>
      {id => (
        <input id={id} className={s.input} value={value} onChange={event => onChange(event.target.value)} {...rest} />
      )}
    </Field>
  );
}

export function LongField({ label, hint, value, onChange, ...rest }) {
  return (
    <Field label={label} hint={hint}>
      {id => (
        <textarea
          id={id}
          className={s.area}
          rows={4}
          value={value}
          onChange={event => onChange(event.target.value)}
          {...rest}
        />
      )}
    </Field>
  );
}

export function Problem({ text }) {
  return text ? (
    <p role="alert" className={s.problem}>
      {text}
    </p>
  ) : null;
}

export function Answer({ title, text }) {
  return (
    <main className={s.sheet}>
      <h1 className={s.title}>{title}</h1>
      <p role="status">{text}</p>
    </main>
  );
}

export function CodeDialog({ email, problem, news, onConfirm, onResend }) {
  const { form } = useTexts();
  const [code, setCode] = useState('');
  return (
    <div className={s.shade}>
      <form
        className={s.codebox}
        role="dialog"
        aria-modal="true"
        aria-labelledby="code-title"
        onSubmit={event => {
          event.preventDefault();
          onConfirm(code);
        }}
      >
        <h2 id="code-title">{form.code_title}</h2>
        <p>{form.code_lead.replace('{email}', email)}</p>
        <TextField
          label={form.code}
          value={code}
          onChange={setCode}
          name="confirmation_code"
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={8}
        />
        <Problem text={problem} />
        {news && <p>{news}</p>}
        <div className={s.codefoot}>
          <button type="button" className={s.quiet} onClick={onResend}>
            {form.code_resend}
          </button>
          <button type="submit" className={s.submit} disabled={code.length < 5}>
            {form.code_go}
          </button>
        </div>
      </form>
    </div>
  );
}
