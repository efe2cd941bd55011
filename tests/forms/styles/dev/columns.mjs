// Two columns, help texts between label and control.
export default {
  name: 'columns',
  names: 'numbers',
  row: (f, k) =>
    `<div class="col-6"><label for="${f.id}">${k.text(f)}</label>${f.sort === 'code' || f.sort === 'file' ? '' : `<small class="text-muted">${k.esc(f.required ? k.words.required : k.words.optional)}</small>`}${k.native(f)}</div>`,
  shell: (form, rows, k) =>
    `<div class="container"><h1>${k.esc(form.title)}</h1><div class="row"><div class="col-4">${k.paragraphs(form)}</div><form class="col-8">${rows.join('\n')}<div class="col-12"><button type="submit">${k.esc(form.send)}</button></div></form></div></div>`,
};
