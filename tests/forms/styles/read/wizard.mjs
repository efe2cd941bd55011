// The second page of a wizard: where one is, back as a link, onward as the button.
export default {
  name: 'wizard',
  names: 'clear',
  row: (f, k) => `<div class="wizard-field"><label for="${f.id}">${k.text(f)}</label>${k.native(f)}</div>`,
  shell: (form, rows, k) =>
    `<nav aria-label="progress"><span>1</span><span aria-current="step">2</span><span>3</span></nav><p>${k.esc(k.words.step)}</p><h2>${k.esc(form.title)}</h2><form method="post">${k.paragraphs(form)}${rows.join('\n')}<a href="?step=1">←</a><button type="submit">${k.esc(form.send)}</button></form>`,
};
