// Long answers in an editor that is named by its aria-placeholder; short ones in a label with the words over the line.
function control(f, k) {
  if (f.sort === 'area')
    return `<div class="${k.cls()}"><div contenteditable="true" role="textbox" aria-multiline="true" spellcheck="true" aria-placeholder="${k.esc(f.label)}" class="${k.cls()}"><p><br></p></div><div aria-hidden="true" class="${k.cls()}">${k.text(f)}</div></div>`;
  if (f.sort === 'select')
    return `<div role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0" class="${k.cls()}"><div class="${k.cls()}">${k.text(f)}</div><div class="${k.cls()}">${k.esc(k.words.choose)}</div></div>`;
  return `<label class="${k.cls()}"><span class="${k.cls()}">${k.text(f)}</span>${k.native(f, ` class="${k.cls()}"`)}</label>`;
}

export default {
  name: 'editable',
  names: 'none',
  noIds: true,
  row: (f, k) => `<div class="${k.cls()}">${control(f, k)}</div>`,
  radio: (f, k) =>
    `<div class="${k.cls()}"><div class="${k.cls()}">${k.text(f)}</div><div role="radiogroup">${f.options.map(o => `<div role="radio" aria-checked="false" tabindex="-1" aria-label="${k.esc(o.label)}" class="${k.cls()}"><div>${k.esc(o.label)}</div></div>`).join('')}</div></div>`,
  shell: (form, rows, k) =>
    `<div role="main" class="${k.cls()}"><div role="heading" aria-level="1">${k.esc(form.title)}</div>${k.paragraphs(form)}${rows.join('\n')}<div role="button" tabindex="0" aria-label="${k.esc(form.send)}" class="${k.cls()}"><span>${k.esc(form.send)}</span></div></div>`,
};
