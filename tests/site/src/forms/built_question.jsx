// A question made of ordinary elements with roles: what a page builds that wants every control to look alike.
import { useEffect, useId, useRef } from 'react';
import { useSite, useTexts } from '../site.jsx';
import s from '../styles/built.css';
import { Combobox } from './combobox.jsx';
import { Previews } from './previews.jsx';

function Labelled({ label, hint, children }) {
  const id = useId();
  return (
    <div className={s.field}>
      <span className={s.label} id={id}>
        {label}
      </span>
      {hint && <span className={s.hint}>{hint}</span>}
      {children(id)}
    </div>
  );
}

function RadioGroup({ label, options, value, onChange, required }) {
  return (
    <Labelled label={label}>
      {id => (
        <div role="radiogroup" aria-labelledby={id} aria-required={required}>
          {options.map(([own, text]) => (
            <div
              key={own}
              role="radio"
              tabIndex={0}
              aria-checked={value === own}
              className={s.radio}
              onClick={() => onChange(own)}
              onKeyDown={event => event.key === ' ' && onChange(own)}
            >
              <span className={value === own ? s.markon : s.mark} />
              {text}
            </div>
          ))}
        </div>
      )}
    </Labelled>
  );
}

// The browser edits the text; React only hears of it.
function Editable({ label, value, onChange, required }) {
  const box = useRef(null);
  useEffect(() => {
    if (box.current.innerText.trimEnd() !== value.trimEnd()) box.current.innerText = value;
  }, [value]);
  return (
    <Labelled label={label}>
      {id => (
        <div
          ref={box}
          role="textbox"
          tabIndex={0}
          contentEditable
          suppressContentEditableWarning
          aria-multiline="true"
          aria-labelledby={id}
          aria-required={required}
          className={s.editable}
          onInput={event => onChange(event.currentTarget.innerText)}
        />
      )}
    </Labelled>
  );
}

// Takes the files over and empties the input, so that the same file can be chosen again.
function DropZone({ label, value, onChange }) {
  const { generations } = useTexts();
  const input = useRef(null);
  const take = files => onChange([...value, ...files]);
  return (
    <Labelled label={label}>
      {id => (
        <>
          <div
            className={s.drop}
            role="presentation"
            tabIndex={0}
            onClick={() => input.current.click()}
            onKeyDown={event => event.key === 'Enter' && input.current.click()}
            onDragOver={event => event.preventDefault()}
            onDrop={event => {
              event.preventDefault();
              take(event.dataTransfer.files);
            }}
          >
            <span>{generations.files.drop}</span>
            <input
              ref={input}
              type="file"
              className={s.away}
              onClick={event => event.stopPropagation()}
              aria-labelledby={id}
              accept="image/*,application/pdf"
              multiple
              onChange={event => {
                take(event.target.files);
                event.target.value = '';
              }}
            />
          </div>
          <Previews
            files={value}
            remove={generations.files.remove}
            onRemove={place => onChange(value.filter((_, at) => at !== place))}
          />
        </>
      )}
    </Labelled>
  );
}

export function BuiltQuestion({ question, value, onChange }) {
  const { countries } = useSite();
  const { form, others } = useTexts();
  const { type, label, hint, required, options } = question;
  const given = { label, required, value, onChange };
  switch (type) {
    case 'choice':
      return <RadioGroup {...given} options={options} />;
    case 'country':
      return (
        <Labelled label={label}>
          {id => <Combobox {...given} labelledBy={id} options={countries} pick={form.country_pick} />}
        </Labelled>
      );
    case 'select':
      return (
        <Labelled label={label}>
          {id => <Combobox {...given} labelledBy={id} options={options} pick={others.pick} />}
        </Labelled>
      );
    case 'files':
      return <DropZone {...given} />;
    case 'long':
      return <Editable {...given} />;
    default:
      return (
        <Labelled label={label} hint={hint}>
          {id => (
            <input
              className={s.input}
              type={type}
              aria-labelledby={id}
              aria-required={required}
              autoComplete="off"
              value={value}
              onChange={event => onChange(event.target.value)}
            />
          )}
        </Labelled>
      );
  }
}
