// Every question a fieldset of its own, its legend the only label.
export default {
  name: 'legends',
  names: 'numbers',
  row: (f, k) => `<fieldset class="question"><legend>${k.text(f)}</legend>${k.native(f)}</fieldset>`,
  shell: (form, rows, k) =>
    `<form method="post"><h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}${rows.join('\n')}<button>${k.esc(form.send)}</button></form>`,
};
