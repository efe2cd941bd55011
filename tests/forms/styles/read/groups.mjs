// Groups of label, control and explanation; the explanation is bound by aria-describedby.
export default {
  name: 'groups',
  names: 'numbers',
  row: (f, k) =>
    `<div class="form-group"><label class="form-label" for="${f.id}">${k.text(f)}</label>${k.native(f, ` class="form-control" aria-describedby="d${f.id}"`)}<div class="form-text" id="d${f.id}">${k.esc(f.required ? k.words.required : k.words.optional)}</div></div>`,
  radio: (f, k) => `<fieldset class="form-group"><legend>${k.text(f)}</legend>${k.radios(f)}</fieldset>`,
  shell: (form, rows, k) =>
    `<div class="wrapper"><h1 class="display-4">${k.esc(form.title)}</h1><form id="contactForm" method="POST">${k.paragraphs(form)}${rows.join('\n')}<button class="btn btn-primary" type="submit">${k.esc(form.send)}</button></form></div>`,
};
