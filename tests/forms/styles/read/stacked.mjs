// A layout table with the question in the row above its control.
const tr = cell => `<tr><td>${cell}</td></tr>`;

export default {
  name: 'stacked',
  names: 'none',
  noIds: true,
  row: (f, k) => tr(`<b>${k.text(f)}</b>`) + tr(k.native(f)),
  radio: (f, k) => tr(`<b>${k.text(f)}</b>`) + tr(k.radios(f)),
  check: (f, k) => tr(k.check(f)),
  shell: (form, rows, k) =>
    `<form action="submit.php" method="post"><table width="600"><tr><td><h2>${k.esc(form.title)}</h2>${k.paragraphs(form)}</td></tr>${rows.map(row => (row.startsWith('<tr') ? row : tr(row))).join('\n')}<tr><td align="right"><input type="submit" value="${k.esc(form.send)}"></td></tr></table></form>`,
};
