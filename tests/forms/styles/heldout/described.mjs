// The question is the legend of a group, bound to its control by aria-describedby only.
export default {
  name: 'described',
  names: 'none',
  row: (f, k) =>
    `<fieldset><legend id="d${f.id}">${k.text(f)}</legend><div class="line">${k.native(f, ` aria-describedby="d${f.id}"`)}</div></fieldset>`,
  shell: (form, rows, k) =>
    `<section aria-labelledby="heading"><h1 id="heading">${k.esc(form.title)}</h1><div class="lead">${k.paragraphs(form)}</div><form method="post">${rows.join('\n')}<button type="submit">${k.esc(form.send)}</button></form></section>`,
};
