// The label stands below its control, a counter between them.
export default {
  name: 'captions',
  names: 'hashed',
  row: (f, k) =>
    `<div class="entry">${k.native(f)}${f.sort === 'area' ? '<output class="count">0/1000</output>' : ''}<label class="caption" for="${f.id}">${k.text(f)}</label></div>`,
  radio: (f, k) =>
    `<div role="radiogroup" aria-labelledby="q${f.id}" class="entry">${f.options.map((o, at) => `<div><label for="${f.id}${at}">${k.esc(o.label)}</label><input type="radio" id="${f.id}${at}"${f.name} value="${at}"></div>`).join('')}<div class="caption" id="q${f.id}">${k.text(f)}</div></div>`,
  shell: (form, rows, k) =>
    `<form method="post"><h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}${rows.join('\n')}<button type="submit">${k.esc(form.send)}</button></form>`,
};
