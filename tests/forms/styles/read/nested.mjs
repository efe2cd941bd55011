// The label holds everything: words, mark and control in spans of their own.
export default {
  name: 'nested',
  names: 'hashed',
  autofill: true,
  row: (f, k) =>
    `<label class="field field--${f.sort}"><span class="field__title"><span>${k.text(f)}</span></span><span class="field__box">${k.native(f)}</span></label>`,
  radio: (f, k) =>
    `<div class="field"><p id="q${f.id}" class="field__title">${k.text(f)}</p><div role="radiogroup" aria-labelledby="q${f.id}">${f.options.map((o, at) => `<label><input type="radio"${f.name} value="${at}"><span>${k.esc(o.label)}</span></label>`).join('')}</div></div>`,
  shell: (form, rows, k) =>
    `<form class="form" method="post"><header><h2>${k.esc(form.title)}</h2>${k.paragraphs(form)}</header>${rows.join('\n')}<footer><input class="button" type="submit" value="${k.esc(form.send)}"></footer></form>`,
};
