// The question in a div before the control, hashed classes, no label, no name; a page that a script builds.
export default {
  name: 'sibling',
  names: 'none',
  noIds: true,
  row: (f, k) =>
    `<div class="${k.cls()}"><div class="${k.cls()}">${k.text(f)}</div><div class="${k.cls()}">${k.native(f)}</div></div>`,
  radio: (f, k) =>
    `<div class="${k.cls()}"><div class="${k.cls()}">${k.text(f)}</div><div role="radiogroup" class="${k.cls()}">${k.radios(f)}</div></div>`,
  shell: (form, rows, k) =>
    `<div id="root"><div class="${k.cls()}"><div role="heading" aria-level="1">${k.esc(form.title)}</div>${k.paragraphs(form)}<form class="${k.cls()}">${rows.join('\n')}<button type="submit" class="${k.cls()}"><span>${k.esc(form.send)}</span></button></form></div></div>`,
};
