// Nothing but placeholders; selects say what they ask in their first option.
function control(f, k) {
  if (f.sort === 'select') {
    const asked = f.options.map(o => `<option value="${k.esc(o.value)}">${k.esc(o.label)}</option>`).join('');
    return `<select${f.name}><option value="" disabled selected>${k.text(f).replace(/<[^>]+>/g, '')}</option>${asked}</select>`;
  }
  if (f.sort === 'file') return `<span>${k.text(f)}</span> ${k.native(f)}`;
  return k.native(f, ` placeholder="${k.text(f).replace(/<[^>]+>/g, '')}"`);
}

export default {
  name: 'placeholder',
  names: 'hashed',
  noIds: true,
  row: (f, k) => `<div class="input-wrap">${control(f, k)}</div>`,
  shell: (form, rows, k) =>
    `<article><h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}<form method="post" novalidate>${rows.join('\n')}<button type="submit">${k.esc(form.send)}</button></form></article>`,
};
