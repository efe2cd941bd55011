// A list of questions, each with its number of all; names come from the question's paragraph by aria-labelledby.
export default {
  name: 'counted',
  names: 'numbers',
  row: (f, k) => `<p id="q${f.id}">${k.text(f)}</p>${k.native(f, ` aria-labelledby="q${f.id}"`)}`,
  radio: (f, k) =>
    `<p id="q${f.id}">${k.text(f)}</p><ul role="radiogroup" aria-labelledby="q${f.id}">${f.options.map((o, at) => `<li><label><input type="radio"${f.name} value="${at}"> ${k.esc(o.label)}</label></li>`).join('')}</ul>`,
  shell: (form, rows, k) =>
    `<h2>${k.esc(form.title)}</h2>${k.paragraphs(form)}<form method="post"><ol>${rows.map((row, at) => `<li><span class="count">${at + 1} / ${rows.length}</span>${row}</li>`).join('\n')}</ol><button type="submit">${k.esc(form.send)}</button></form>`,
};
