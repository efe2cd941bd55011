// A table made of roles: the question in a row's first cell, the control in the second.
const row = (head, cell) => `<div role="row"><div role="rowheader">${head}</div><div role="cell">${cell}</div></div>`;

export default {
  name: 'grid',
  names: 'none',
  noIds: true,
  row: (f, k) => row(`<span>${k.text(f)}</span>`, k.native(f)),
  radio: (f, k) => row(`<span>${k.text(f)}</span>`, k.radios(f)),
  check: (f, k) => row('', k.check(f)),
  shell: (form, rows, k) =>
    `<div class="sheet"><h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}<form method="post"><div role="table">${rows.join('\n')}</div><input type="submit" value="${k.esc(form.send)}"></form></div>`,
};
