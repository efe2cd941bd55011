// A heading over every question; the control repeats it as aria-label.
export default {
  name: 'headed',
  names: 'none',
  noIds: true,
  row: (f, k) => `<section><h3>${k.text(f)}</h3>${k.native(f, ` aria-label="${k.esc(f.label)}"`)}</section>`,
  radio: (f, k) =>
    `<section><h3>${k.text(f)}</h3><div role="radiogroup" aria-label="${k.esc(f.label)}">${k.radios(f)}</div></section>`,
  shell: (form, rows, k) =>
    `<h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}<form>${rows.join('\n')}<p class="buttons"><button type="reset">↺</button> <button type="submit">${k.esc(form.send)}</button></p></form>`,
};
