// Every question unfolds: a summary asks, the details hold the control.
export default {
  name: 'unfolded',
  names: 'hashed',
  noIds: true,
  row: (f, k) => `<details open><summary>${k.text(f)}</summary><div class="body">${k.native(f)}</div></details>`,
  radio: (f, k) => `<details open><summary>${k.text(f)}</summary><div class="body">${k.radios(f)}</div></details>`,
  shell: (form, rows, k) =>
    `<article><header><h1>${k.esc(form.title)}</h1></header>${k.paragraphs(form)}<form method="post">${rows.join('\n')}<button>${k.esc(form.send)}</button></form></article>`,
};
