// Names given by aria-labelledby, in a form element with numbers as names.
export default {
  name: 'labelledby',
  names: 'numbers',
  row: (f, k) =>
    `<div class="field"><span id="l${f.id}">${k.text(f)}</span>${k.native(f, ` aria-labelledby="l${f.id}"`)}</div>`,
  radio: (f, k) =>
    `<div role="radiogroup" aria-labelledby="l${f.id}"><div id="l${f.id}">${k.text(f)}</div>${k.radios(f)}</div>`,
  shell: (form, rows, k) =>
    `<form aria-labelledby="t1"><h1 id="t1">${k.esc(form.title)}</h1>${k.paragraphs(form)}${rows.join('\n')}<div class="actions"><button type="button">×</button><button type="submit" class="primary">${k.esc(form.send)}</button></div></form>`,
};
