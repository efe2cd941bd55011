// Filled text fields: control, floating label, line; lists as a button-like combobox with its listbox beside it.
const list = (f, k) => {
  const items = f.options.map(o => `<li role="option" data-value="${k.esc(o.value)}">${k.esc(o.label)}</li>`).join('');
  return `<div class="select"><span id="s${f.id}" class="label">${k.text(f)}</span><div role="combobox" tabindex="0" aria-haspopup="listbox" aria-controls="b${f.id}" aria-labelledby="s${f.id}"></div><ul role="listbox" id="b${f.id}">${items}</ul></div>`;
};

export default {
  name: 'material',
  names: 'hashed',
  row: (f, k) =>
    f.sort === 'select'
      ? list(f, k)
      : `<div class="mdc-text-field">${k.native(f)}<label class="mdc-floating-label" for="${f.id}">${k.text(f)}</label><div class="mdc-line-ripple"></div></div>`,
  radio: (f, k) => {
    const items = f.options.map(
      (o, at) =>
        `<div class="mdc-radio"><input type="radio" id="${f.id}-${at}"${f.name} value="${at}"></div><label for="${f.id}-${at}">${k.esc(o.label)}</label>`,
    );
    return `<div role="radiogroup" aria-labelledby="g${f.id}"><div id="g${f.id}">${k.text(f)}</div>${items.join('')}</div>`;
  },
  shell: (form, rows, k) =>
    `<main-content><h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}<form>${rows.join('\n')}<button type="submit"><span class="ripple"></span><span>${k.esc(form.send)}</span></button></form></main-content>`,
};
