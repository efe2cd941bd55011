// A table: the question in one cell, the control in the next.
const tr = (head, cell) => `<tr><td class="l">${head}</td><td>${cell}</td></tr>`;

export default {
  name: 'table',
  names: 'hashed',
  row: (f, k) => tr(k.text(f), k.native(f)),
  radio: (f, k) => tr(k.text(f), `<div role="radiogroup" aria-label="${k.esc(f.label)}">${k.radios(f)}</div>`),
  check: (f, k) => tr('', k.check(f)),
  shell: (form, rows, k) =>
    `<h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}<form method="post"><table>${rows.map(row => (row.startsWith('<tr') ? row : tr('', row))).join('\n')}</table><p><input type="submit" value="${k.esc(form.send)}"></p></form>`,
};
