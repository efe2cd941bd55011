// What the styles are written with: escaping, names and ids, and the native controls.
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const esc = text => String(text).replace(/[&<>"]/g, mark => escapes[mark]);

const clearNames = {
  affect: 'impact',
  why: 'reason',
  more: 'additional_info',
  first: 'first_name',
  last: 'last_name',
  full: 'full_name',
  evidence: 'screenshot',
  ask: 'request_type',
  profile: 'profile_url',
};
const autofill = {
  email: 'email',
  first: 'given-name',
  last: 'family-name',
  full: 'name',
  country: 'country-name',
  code: 'one-time-code',
};
const inputTypes = {
  email: 'email',
  tel: 'tel',
  url: 'url',
  file: 'file',
  password: 'password',
  code: 'text',
  text: 'text',
};

/** `style.names`: clear | numbers | none | hashed. Every field gets its name and id once. */
export function makeKit(random, words, style) {
  let serial = 0;
  const nameOf = field => {
    if (style.names === 'clear') return clearNames[field.key] ?? field.key;
    if (style.names === 'numbers') return random.digits(15);
    return style.names === 'hashed' ? `f_${random.word(7)}` : '';
  };
  const kit = {
    esc,
    random,
    words,
    cls: () => Array.from({ length: 3 }, () => `x${random.word(6)}`).join(' '),
    fresh: () => `u_${serial++}_${random.word(4)}`,
    prepare(field) {
      const name = nameOf(field);
      field.name = name ? ` name="${name}"` : '';
      field.id = style.names === 'none' ? kit.fresh() : style.names === 'clear' ? name : `i${random.digits(6)}`;
      return field;
    },
    /** The label's text with its mark, as this page writes marks. */
    text(field) {
      if (field.required && words.markRequired) return `${esc(field.label)}${words.markRequired}`;
      if (field.optional && words.markOptional) return `${esc(field.label)} ${words.markOptional}`;
      return esc(field.label);
    },
    /** One native control; `more` are further attributes. */
    native(field, more = '') {
      const filled = autofill[field.key] && style.autofill ? ` autocomplete="${autofill[field.key]}"` : '';
      const required = field.required && !style.noRequired ? ' required' : '';
      const given = more.includes(' id=') || style.noIds ? '' : ` id="${field.id}"`;
      const all = `${given}${field.name}${filled}${required}${more ? ` ${more.trim()}` : ''}`;
      if (field.sort === 'area') return `<textarea${all} rows="4"></textarea>`;
      if (field.sort === 'select') return `<select${all}>${kit.options(field)}</select>`;
      const accept = field.sort === 'file' ? ' accept="image/*,.pdf"' : '';
      const value = field.value ? ` value="${esc(field.value)}"` : '';
      const digits = field.sort === 'code' ? ' maxlength="6" inputmode="numeric"' : '';
      return `<input type="${inputTypes[field.sort]}"${all}${accept}${value}${digits}>`;
    },
    options(field) {
      const first = `<option value="">${esc(words.choose)}</option>`;
      return first + field.options.map(o => `<option value="${esc(o.value)}">${esc(o.label)}</option>`).join('');
    },
    radios(field) {
      const group = field.name || ` name="r${random.word(5)}"`;
      return field.options
        .map((option, at) => {
          const id = `${field.id}_${at}`;
          return `<div><input type="radio" id="${id}"${group} value="${at + 1}"> <label for="${id}">${esc(option.label)}</label></div>`;
        })
        .join('');
    },
    fieldset: field => `<fieldset><legend>${kit.text(field)}</legend>${kit.radios(field)}</fieldset>`,
    check: field => `<div><label><input type="checkbox"${field.name} value="1"> ${esc(field.label)}</label></div>`,
    paragraphs: form => form.intro.map(text => `<p>${esc(text)}</p>`).join('\n'),
  };
  return kit;
}
