// Floating labels: the label stands after its control.
export default {
  name: 'floating',
  names: 'numbers',
  row: (f, k) =>
    `<div class="form-floating">${k.native(f, f.sort === 'select' ? '' : ' placeholder=" "')}<label for="${f.id}">${k.text(f)}</label></div>`,
  shell: (form, rows, k) =>
    `<div class="card"><h2>${k.esc(form.title)}</h2>${k.paragraphs(form)}<form>${rows.join('\n')}<button class="btn" type="submit">${k.esc(form.send)}</button></form></div>`,
};
