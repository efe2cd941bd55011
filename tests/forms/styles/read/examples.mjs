// Questions as plain paragraphs, placeholders that give examples instead of names.
const example = {
  email: 'name@example.com',
  text: '…',
  area: '…',
  url: 'https://',
  tel: '+00 000 0000',
  code: '000000',
};

export default {
  name: 'examples',
  names: 'hashed',
  noIds: true,
  noRequired: true,
  row: (f, k) =>
    `<div class="block"><p>${k.text(f)}</p>${k.native(f, example[f.sort] ? ` placeholder="${example[f.sort]}"` : '')}</div>`,
  radio: (f, k) => `<div class="block"><p>${k.text(f)}</p><div role="radiogroup">${k.radios(f)}</div></div>`,
  shell: (form, rows, k) =>
    `<div class="content"><h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}<form method="post">${rows.join('\n')}<button type="submit">${k.esc(form.send)}</button></form></div>`,
};
