// Labels around their controls, English names, autocomplete tokens.
export default {
  name: 'wrap',
  names: 'clear',
  autofill: true,
  row: (f, k) => `<label>${k.text(f)} ${k.native(f)}</label>`,
  shell: (form, rows, k) =>
    `<form method="post"><h2>${k.esc(form.title)}</h2>${k.paragraphs(form)}${rows.join('\n')}<input type="submit" value="${k.esc(form.send)}"></form>`,
};
