// The objection to the use of one's own data, in its 2025 generation: an e-mail address and an optional reason.
import { useState } from 'react';
import { useSite, useTexts } from '../site.jsx';
import s from '../styles/form.css';
import { Answer, CodeDialog, LongField, Problem, TextField } from './parts.jsx';
import { useSending } from './sending.js';

export function OwnForm({ number }) {
  const { user, site } = useSite();
  const { form } = useTexts();
  const [email, setEmail] = useState(user?.email ?? '');
  const [reason, setReason] = useState('');
  const { state, problem, send, confirm } = useSending(number);
  if (state === 'confirmed') return <Answer title={form.done_title} text={form.done} />;
  if (state === 'denied') return <Answer title={form.denied_title} text={form.denied} />;
  return (
    <main className={s.sheet}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          send(event.currentTarget);
        }}
      >
        <h1 className={s.title}>{form.own_title}</h1>
        <p className={s.lead}>{form.own_lead}</p>
        <p className={s.lead}>{form.own_scope}</p>
        <TextField
          label={form.email}
          hint={form.email_hint}
          value={email}
          onChange={setEmail}
          type="email"
          name="email"
          required
        />
        <LongField label={form.impact} value={reason} onChange={setReason} name="Field236858559849125" />
        <Problem text={problem} />
        <div className={s.foot}>
          <button
            type="submit"
            className={site === 'facebook' ? s.submit : s.pill}
            disabled={!email.includes('@') || state === 'sending'}
          >
            {state === 'sending' ? form.sending : form.submit}
          </button>
        </div>
      </form>
      {state === 'code' && <CodeDialog email={email} problem={problem} onConfirm={confirm} />}
    </main>
  );
}
