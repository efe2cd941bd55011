// A question as the browser's own control.
import { useSite, useTexts } from '../site.jsx';
import s from '../styles/form.css';
import { Field, LongField, TextField } from './parts.jsx';
import { Previews } from './previews.jsx';

function Choice({ name, label, options, value, onChange, required }) {
  return (
    <fieldset className={s.choices}>
      <legend className={s.label}>{label}</legend>
      {options.map(([own, text]) => (
        <label className={s.choice} key={own}>
          <input
            type="radio"
            name={name}
            value={own}
            checked={value === own}
            onChange={() => onChange(own)}
            required={required}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function Selection({ name, label, options, pick, value, onChange, required }) {
  return (
    <Field label={label}>
      {id => (
        <select
          id={id}
          className={s.input}
          name={name}
          value={value}
          onChange={event => onChange(event.target.value)}
          required={required}
        >
          <option value="">{pick}</option>
          {options.map(([own, text]) => (
            <option key={own} value={own}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Files({ name, label, value, onChange, required }) {
  return (
    <Field label={label}>
      {id => (
        <>
          <input
            id={id}
            type="file"
            name={name}
            accept="image/*,application/pdf"
            multiple
            onChange={event => onChange([...event.target.files])}
            required={required}
          />
          <Previews files={value} />
        </>
      )}
    </Field>
  );
}

export function NativeQuestion({ question, value, onChange }) {
  const { countries } = useSite();
  const { form, others } = useTexts();
  const { type, when: _when, prefill: _prefill, ...rest } = question;
  const given = { ...rest, value, onChange };
  switch (type) {
    case 'choice':
      return <Choice {...given} />;
    case 'country':
      return <Selection {...given} options={countries} pick={form.country_pick} />;
    case 'select':
      return <Selection {...given} pick={others.pick} />;
    case 'files':
      return <Files {...given} />;
    case 'long':
      return <LongField {...given} />;
    default:
      return <TextField {...given} type={type} />;
  }
}
