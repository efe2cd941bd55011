// What the extension sends of a page: handles instead of classes.
export default {
  name: 'snapshot',
  names: 'none',
  noIds: true,
  snapshot: true,
  row: (f, k) => `<div><div>${k.text(f)}</div>${k.native(f)}</div>`,
  radio: (f, k) => `<div role="radiogroup"><div>${k.text(f)}</div>${k.radios(f)}</div>`,
  shell: (form, rows, k) =>
    `<div><h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}<form>${rows.join('')}<button type="submit">${k.esc(form.send)}</button></form></div>`,
};
