// A dialog without a form element.
export default {
  name: 'dialog',
  names: 'hashed',
  row: (f, k) => `<div><label for="${f.id}">${k.text(f)}</label><div>${k.native(f)}</div></div>`,
  shell: (form, rows, k) =>
    `<div role="dialog" aria-label="${k.esc(form.title)}"><button type="button" aria-label="×">×</button><h2>${k.esc(form.title)}</h2>${k.paragraphs(form)}${rows.join('\n')}<button type="submit">${k.esc(form.send)}</button></div>`,
};
