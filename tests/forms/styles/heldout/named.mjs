// A dialog without any heading: its aria-label is the only title; the link that sends is a button by its role.
export default {
  name: 'named',
  names: 'none',
  row: (f, k) =>
    `<div class="item"><label for="${f.id}"><span>${k.text(f)}</span></label><div class="value">${k.native(f)}</div></div>`,
  radio: (f, k) =>
    `<div class="item" role="radiogroup" aria-labelledby="g${f.id}"><span id="g${f.id}">${k.text(f)}</span>${k.radios(f)}</div>`,
  shell: (form, rows, k) =>
    `<div role="dialog" aria-modal="true" aria-label="${k.esc(form.title)}"><button type="button" aria-label="✕"></button><div class="scroll">${k.paragraphs(form)}${rows.join('\n')}</div><a role="button" href="#" tabindex="0">${k.esc(form.send)}</a></div>`,
};
