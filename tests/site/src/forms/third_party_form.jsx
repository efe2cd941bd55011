// The form about information from third parties: open to people without an account, and the one that demands most.
import { useState } from 'react';
import { useSite, useTexts } from '../site.jsx';
import s from '../styles/form.css';
import { Answer, CodeDialog, Field, LongField, Problem, TextField } from './parts.jsx';
import { useSending } from './sending.js';

const EMPTY = {
  choice: '',
  country: '',
  first: '',
  last: '',
  email: '',
  prompts: '',
  details: '',
  files: 0,
};

export function ThirdPartyForm({ number }) {
  const { countries } = useSite();
  const { form } = useTexts();
  const [values, setValues] = useState(EMPTY);
  const { state, problem, send, confirm } = useSending(number);
  const set = name => value => setValues(before => ({ ...before, [name]: value }));
  const { details: _optional, ...required } = values;
  const complete = Object.values(required).every(Boolean);
  if (state === 'confirmed') return <Answer title={form.done_title} text={form.done_third} />;
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
        <h1 className={s.title}>{form.third_title}</h1>
        <p className={s.lead}>{form.third_lead}</p>
        <p className={s.lead}>{form.third_auto}</p>
        <fieldset className={s.choices}>
          <legend className={s.label}>{form.choice}</legend>
          {form.choices.map(([value, label]) => (
            <label className={s.choice} key={value}>
              <input
                type="radio"
                name="request_type"
                value={value}
                checked={values.choice === value}
                onChange={() => set('choice')(value)}
                required
              />
              {label}
            </label>
          ))}
        </fieldset>
        <Field label={form.country}>
          {id => (
            <select
              id={id}
              className={s.input}
              name="country"
              value={values.country}
              onChange={event => set('country')(event.target.value)}
              required
            >
              <option value="">{form.country_pick}</option>
              {countries.map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label={form.first_name}
          value={values.first}
          onChange={set('first')}
          name="first_name"
          type="text"
          required
        />
        <TextField
          label={form.last_name}
          value={values.last}
          onChange={set('last')}
          name="last_name"
          type="text"
          required
        />
        <TextField
          label={form.email}
          hint={form.email_hint}
          value={values.email}
          onChange={set('email')}
          name="email"
          type="email"
          required
        />
        <LongField label={form.prompts} value={values.prompts} onChange={set('prompts')} name="prompts" required />
        <Field label={form.evidence}>
          {id => (
            <input
              id={id}
              type="file"
              name="evidence"
              accept="image/*,application/pdf"
              multiple
              onChange={event => set('files')(event.target.files.length)}
              required
            />
          )}
        </Field>
        <LongField label={form.details} value={values.details} onChange={set('details')} name="additional_info" />
        <Problem text={problem} />
        <div className={s.foot}>
          <button type="submit" className={s.submit} disabled={!complete || state === 'sending'}>
            {state === 'sending' ? form.sending : form.send}
          </button>
        </div>
      </form>
      {state === 'code' && <CodeDialog email={values.email} problem={problem} onConfirm={confirm} />}
    </main>
  );
}
