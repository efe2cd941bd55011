// Names in title attributes; the visible words stand apart from their control, with a help button between.
export default {
  name: 'titled',
  names: 'hashed',
  noIds: true,
  autofill: true,
  row: (f, k) =>
    `<div class="cell"><div class="head"><span>${k.text(f)}</span><button type="button" aria-label="?">?</button></div><div class="foot"><div>${k.native(f, ` title="${k.esc(f.label)}"`)}</div></div></div>`,
  radio: (f, k) =>
    `<div class="cell"><div class="head"><span>${k.text(f)}</span></div><div class="foot" role="radiogroup" title="${k.esc(f.label)}">${k.radios(f)}</div></div>`,
  shell: (form, rows, k) =>
    `<div class="panel"><h2 class="panel-title">${k.esc(form.title)}</h2><div class="panel-text">${k.paragraphs(form)}</div><form class="panel-form" novalidate>${rows.join('\n')}<div class="panel-actions"><button type="reset" aria-label="↺"></button><button type="submit">${k.esc(form.send)}</button></div></form></div>`,
};
