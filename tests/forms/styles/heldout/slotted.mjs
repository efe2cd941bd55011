// Custom elements, flattened: the host says its label as an attribute, the control within has none of its own.
const host = (f, inner, k) =>
  `<x-field label="${k.esc(f.label)}" sort="${f.sort}"><div part="label">${k.text(f)}</div><div part="box">${inner}</div></x-field>`;

export default {
  name: 'slotted',
  names: 'numbers',
  noIds: true,
  row: (f, k) => host(f, k.native(f), k),
  radio: (f, k) =>
    host(
      f,
      f.options
        .map(
          (o, at) =>
            `<x-choice><label><input type="radio"${f.name} value="${at}"><slot-text>${k.esc(o.label)}</slot-text></label></x-choice>`,
        )
        .join(''),
      k,
    ),
  shell: (form, rows, k) =>
    `<x-app><x-title><h1>${k.esc(form.title)}</h1></x-title>${k.paragraphs(form)}<form><x-stack>${rows.join('\n')}</x-stack><x-button><button type="submit"><span part="text">${k.esc(form.send)}</span></button></x-button></form></x-app>`,
};
