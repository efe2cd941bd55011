// Controls built from div elements, hashed class names, no names.
const listed = (f, k) =>
  `<div role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-label="${k.esc(f.label)}" tabindex="0" class="${k.cls()}"><span>${k.esc(k.words.choose)}</span></div>`;

function control(f, k) {
  if (f.sort === 'select') return listed(f, k);
  if (f.sort === 'area')
    return `<div contenteditable="true" role="textbox" aria-multiline="true" aria-label="${k.esc(f.label)}" class="${k.cls()}"></div>`;
  return k.native(f, ` aria-label="${k.esc(f.label)}" class="${k.cls()}"`);
}

export default {
  name: 'divs',
  names: 'none',
  noIds: true,
  row: (f, k) =>
    `<div class="${k.cls()}"><div class="${k.cls()}"><span class="${k.cls()}">${k.text(f)}</span></div>${control(f, k)}</div>`,
  radio: (f, k) => {
    const items = f.options.map(
      o =>
        `<div role="radio" aria-checked="false" tabindex="-1" class="${k.cls()}"><span>${k.esc(o.label)}</span></div>`,
    );
    return `<div role="radiogroup" aria-label="${k.esc(f.label)}" class="${k.cls()}"><span>${k.text(f)}</span>${items.join('')}</div>`;
  },
  check: (f, k) =>
    `<div role="checkbox" aria-checked="false" tabindex="0" class="${k.cls()}"><span>${k.esc(f.label)}</span></div>`,
  shell: (form, rows, k) =>
    `<div class="${k.cls()}"><h2 class="${k.cls()}">${k.esc(form.title)}</h2>${k.paragraphs(form)}${rows.join('\n')}<div role="button" tabindex="0" class="${k.cls()}"><span>${k.esc(form.send)}</span></div></div>`,
};
