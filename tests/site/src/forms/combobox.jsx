// A combobox made of ordinary elements. Its list opens in a portal at the end of the page, as React libraries do it.
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import s from '../styles/built.css';

// Under the field, and over everything else of the page.
function List({ id, anchor, options, value, onPick }) {
  const place = anchor.getBoundingClientRect();
  const here = useRef(null);
  useEffect(() => {
    // The policy forbids style attributes, but not a script's own changes.
    const { style } = here.current;
    style.left = `${place.left + scrollX}px`;
    style.top = `${place.bottom + scrollY + 4}px`;
    style.width = `${place.width}px`;
  });
  return createPortal(
    <div ref={here} role="listbox" id={id} className={s.list}>
      {options.map(([own, text]) => (
        <div
          key={own}
          role="option"
          tabIndex={-1}
          aria-selected={value === own}
          className={value === own ? s.optionon : s.option}
          onMouseDown={event => event.preventDefault()}
          onClick={() => onPick(own)}
          onKeyDown={event => event.key === 'Enter' && onPick(own)}
        >
          {text}
        </div>
      ))}
    </div>,
    document.body,
  );
}

export function Combobox({ labelledBy, options, pick, value, onChange, required }) {
  const id = useId();
  const box = useRef(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const outside = event => {
      if (!box.current.contains(event.target) && !document.getElementById(id)?.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [id]);
  const chosen = options.find(([own]) => own === value)?.[1];
  return (
    <>
      <div
        ref={box}
        role="combobox"
        tabIndex={0}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={id}
        aria-labelledby={labelledBy}
        aria-required={required}
        className={s.combobox}
        onClick={() => setOpen(!open)}
        onKeyDown={event => {
          if (event.key === 'Escape') setOpen(false);
          if (event.key === 'Enter' || event.key === 'ArrowDown') setOpen(true);
        }}
      >
        <span className={chosen ? '' : s.pick}>{chosen ?? pick}</span>
        <span aria-hidden="true">▾</span>
      </div>
      {open && (
        <List
          id={id}
          anchor={box.current}
          options={options}
          value={value}
          onPick={own => {
            onChange(own);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
