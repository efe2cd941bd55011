// Web components, flattened: custom elements around label, hint and control.
export default {
  name: 'components',
  names: 'none',
  row: (f, k) =>
    `<ui-field data-state="idle"><ui-label><label for="${f.id}">${k.text(f)}</label></ui-label><ui-input>${k.native(f, ' part="control"')}</ui-input></ui-field>`,
  radio: (f, k) =>
    `<ui-radio-group role="radiogroup" aria-label="${k.esc(f.label)}">${f.options.map(o => `<ui-radio role="radio" aria-checked="false" tabindex="-1">${k.esc(o.label)}</ui-radio>`).join('')}</ui-radio-group>`,
  check: (f, k) => `<ui-checkbox role="checkbox" aria-checked="false" tabindex="0">${k.esc(f.label)}</ui-checkbox>`,
  shell: (form, rows, k) =>
    `<ui-page><ui-heading><h1>${k.esc(form.title)}</h1></ui-heading><ui-text>${k.paragraphs(form)}</ui-text><ui-form><form>${rows.join('\n')}<ui-button><button type="submit">${k.esc(form.send)}</button></ui-button></form></ui-form></ui-page>`,
};
