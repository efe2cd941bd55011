// A definition list without any label element.
export default {
  name: 'terms',
  names: 'none',
  noIds: true,
  row: (f, k) => `<dt>${k.text(f)}</dt><dd>${k.native(f)}</dd>`,
  radio: (f, k) => `<dt>${k.text(f)}</dt><dd>${k.radios(f)}</dd>`,
  check: (f, k) => `<dd>${k.check(f)}</dd>`,
  shell: (form, rows, k) =>
    `<section><h2>${k.esc(form.title)}</h2>${k.paragraphs(form)}<form><dl>${rows.join('\n')}</dl><button>${k.esc(form.send)}</button></form></section>`,
};
