// One page of several: a step indicator above, the way back as a plain button.
export default {
  name: 'steps',
  names: 'numbers',
  row: (f, k) => `<div class="q"><label for="${f.id}"><b>${k.text(f)}</b></label>${k.native(f)}</div>`,
  shell: (form, rows, k) =>
    `<ol class="progress"><li aria-current="step">${k.esc(k.words.step)}</li></ol><h1>${k.esc(form.title)}</h1>${k.paragraphs(form)}<form method="post">${rows.join('\n')}<button type="submit">${k.esc(form.send)}</button></form>`,
};
