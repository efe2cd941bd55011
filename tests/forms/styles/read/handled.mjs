// What the extension sends of a page whose controls are div elements: handles and roles.
const control = (f, k) => {
  if (f.sort === 'select')
    return `<div role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="n${f.id}"></div>`;
  if (f.sort === 'area') return `<div role="textbox" contenteditable="true" aria-labelledby="n${f.id}"></div>`;
  return k.native(f, ` aria-labelledby="n${f.id}"`);
};

export default {
  name: 'handled',
  names: 'none',
  noIds: true,
  snapshot: true,
  row: (f, k) => `<div><div id="n${f.id}">${k.text(f)}</div>${control(f, k)}</div>`,
  radio: (f, k) =>
    `<div role="radiogroup" aria-labelledby="n${f.id}"><div id="n${f.id}">${k.text(f)}</div>${f.options.map(o => `<div role="radio" aria-checked="false">${k.esc(o.label)}</div>`).join('')}</div>`,
  check: (f, k) => `<div role="checkbox" aria-checked="false">${k.esc(f.label)}</div>`,
  shell: (form, rows, k) =>
    `<div role="dialog" aria-label="${k.esc(form.title)}"><h2>${k.esc(form.title)}</h2>${k.paragraphs(form)}${rows.join('')}<button type="submit">${k.esc(form.send)}</button></div>`,
};
