// A label with for before each control, numbers as names.
export default {
  name: 'plain',
  names: 'numbers',
  row: (f, k) => `<p><label for="${f.id}">${k.text(f)}</label><br>${k.native(f)}</p>`,
  shell: (form, rows, k) =>
    `<h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}<form method="post" action="/ajax/help/contact/submit">${rows.join('\n')}<button type="submit">${k.esc(form.send)}</button></form>`,
};
