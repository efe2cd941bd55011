// What the extension sends of a page with a group around every question, the words behind the control.
const control = (f, k) => {
  if (f.sort === 'select')
    return `<div role="combobox" aria-haspopup="listbox" aria-expanded="false">${k.esc(k.words.choose)}</div>`;
  return k.native(f);
};

export default {
  name: 'grouped',
  names: 'none',
  noIds: true,
  snapshot: true,
  row: (f, k) =>
    `<div role="group" aria-labelledby="g${f.id}"><div>${control(f, k)}</div><div id="g${f.id}">${k.text(f)}</div></div>`,
  radio: (f, k) =>
    `<div role="radiogroup" aria-labelledby="g${f.id}"><div id="g${f.id}">${k.text(f)}</div>${f.options.map(o => `<div><div role="radio" aria-checked="false"></div><span>${k.esc(o.label)}</span></div>`).join('')}</div>`,
  shell: (form, rows, k) =>
    `<div role="main"><h2>${k.esc(form.title)}</h2>${k.paragraphs(form)}<div role="form" aria-label="${k.esc(form.title)}">${rows.join('')}<button type="submit">${k.esc(form.send)}</button></div></div>`,
};
