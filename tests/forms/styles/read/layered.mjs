// Deep layers of anonymous div elements, one label around each, a button that is a div.
const layer = (k, inner) =>
  `<div class="${k.cls()}"><div class="${k.cls()}"><div class="${k.cls()}">${inner}</div></div></div>`;

export default {
  name: 'layered',
  names: 'none',
  row: (f, k) =>
    layer(
      k,
      `<label class="${k.cls()}"><div class="${k.cls()}"><span class="${k.cls()}" dir="auto">${k.text(f)}</span>${k.native(f, ` dir="ltr" aria-invalid="false" class="${k.cls()}"`)}</div></label>`,
    ),
  radio: (f, k) => {
    const items = f.options.map(o =>
      layer(
        k,
        `<div role="radio" aria-checked="false" tabindex="0" aria-label="${k.esc(o.label)}"><i class="${k.cls()}"></i></div><span>${k.esc(o.label)}</span>`,
      ),
    );
    return layer(
      k,
      `<div role="radiogroup" aria-label="${k.esc(f.label)}"><span dir="auto">${k.text(f)}</span>${items.join('')}</div>`,
    );
  },
  shell: (form, rows, k) =>
    layer(
      k,
      `<div role="main"><span role="heading" aria-level="2" dir="auto">${k.esc(form.title)}</span>${layer(k, k.paragraphs(form))}${rows.join('\n')}<div role="button" aria-label="${k.esc(form.send)}" tabindex="0" class="${k.cls()}"><div><span dir="auto">${k.esc(form.send)}</span></div></div></div>`,
    ),
};
