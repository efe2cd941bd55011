// Groups within a group; answers to choose from are cards in two columns.
export default {
  name: 'cards',
  names: 'clear',
  row: (f, k) =>
    `<div class="grid-2"><div><label for="${f.id}">${k.text(f)}</label></div><div>${k.native(f)}</div></div>`,
  radio: (f, k) =>
    `<fieldset><legend><h3>${k.text(f)}</h3></legend><div class="grid-2">${f.options.map((o, at) => `<label class="card"><input type="radio"${f.name} value="${at}"><span class="card-body"><strong>${k.esc(o.label)}</strong></span></label>`).join('')}</div></fieldset>`,
  shell: (form, rows, k) =>
    `<form method="post"><fieldset><legend><h1>${k.esc(form.title)}</h1></legend>${k.paragraphs(form)}<fieldset>${rows.join('\n')}</fieldset></fieldset><div class="bar"><button type="button">←</button><button type="submit">${k.esc(form.send)}</button></div></form>`,
};
