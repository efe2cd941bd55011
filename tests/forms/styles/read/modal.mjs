// A modal dialog named by its heading; no form element; closing and sending are buttons.
export default {
  name: 'modal',
  names: 'numbers',
  row: (f, k) =>
    `<div class="row"><div class="caption" id="c${f.id}">${k.text(f)}</div>${k.native(f, ` aria-labelledby="c${f.id}"`)}</div>`,
  radio: (f, k) =>
    `<div role="radiogroup" aria-labelledby="c${f.id}"><div class="caption" id="c${f.id}">${k.text(f)}</div>${k.radios(f)}</div>`,
  shell: (form, rows, k) =>
    `<div class="backdrop"><div role="dialog" aria-modal="true" aria-labelledby="mt"><div class="top"><h2 id="mt">${k.esc(form.title)}</h2><button type="button" aria-label="✕"></button></div>${k.paragraphs(form)}${rows.join('\n')}<div class="bottom"><button type="submit">${k.esc(form.send)}</button></div></div></div>`,
};
