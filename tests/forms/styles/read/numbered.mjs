// A numbered list of questions in bold, no label elements.
export default {
  name: 'numbered',
  names: 'hashed',
  noIds: true,
  row: (f, k) => `<li><strong>${k.text(f)}</strong><br>${k.native(f)}</li>`,
  radio: (f, k) => `<li><strong>${k.text(f)}</strong>${k.radios(f)}</li>`,
  check: (f, k) => `<li>${k.check(f)}</li>`,
  shell: (form, rows, k) =>
    `<div class="page"><h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}<form method="post"><ol>${rows.map(row => (row.startsWith('<li') ? row : `<li>${row}</li>`)).join('\n')}</ol><button type="submit">${k.esc(form.send)}</button></form></div>`,
};
