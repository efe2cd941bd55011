// One form in one style on one page, with the truth about its controls.
import { makeKit } from './kit.mjs';
import { parts } from './parts.mjs';
import { seeded } from './random.mjs';
import { shellAround } from './shell.mjs';
import { makeTrap } from './traps.mjs';

const requiredMarks = [' *', ' <span aria-hidden="true">*</span>', 'word', ''];

function wordsFor(texts, random) {
  const { extra, own } = texts;
  const mark = random.pick(requiredMarks);
  return {
    ...extra,
    emailLabel: own.email,
    markRequired: mark === 'word' ? ` (${extra.required})` : mark,
    markOptional: random.chance(0.5) ? `(${extra.optional})` : '',
  };
}

function withTraps(form, part, random, words, snapshot) {
  const fields = [...form.fields];
  if (form.kind !== 'other' && form.kind !== 'code_request' && random.chance(0.5)) {
    fields.splice(random.below(fields.length + 1), 0, makeTrap(part, random, words, snapshot));
  }
  return fields;
}

function urlOf(form, random) {
  if (form.lookalike) {
    const meta = ['appeal', 'adpref', 'hacked', 'aifeedback', 'copyright', 'impersonation'].includes(form.lookalike);
    return meta
      ? `https://www.facebook.com/help/contact/${random.digits(15)}`
      : `https://www.example.com/${form.lookalike}`;
  }
  const host = form.service === 'instagram' ? 'help.instagram.com/contact' : 'www.facebook.com/help/contact';
  return `https://${host}/${random.digits(15)}`;
}

export function flowOf(form, language) {
  if (!form.flow || (language === 'pt' && form.flow === '2024')) return undefined; // Brazil's and Portugal's form look alike
  return form.kind === 'third_party_form' ? `third-party-${form.flow}` : `${form.service}-${form.flow}`;
}

export function renderPage({ form, style, language, part, texts }) {
  const id = `${language}-${form.id}`;
  const random = seeded(`${parts[part]}-${id}`);
  const words = wordsFor(texts, random);
  const kit = makeKit(random, words, style);
  const fields = withTraps(form, part, random, words, style.snapshot);
  const rows = fields.map(field => (field.sort === 'trap' ? field.html : rowOf(style, kit.prepare(field), kit)));
  const body = style.shell(form, rows, kit);
  const page = { language, title: form.title, site: texts.site, part, quiet: form.quiet, body };
  const html = style.snapshot ? snapshotAround(page, kit) : shellAround(page, words, random);
  return {
    id: `${part}-${id}`,
    language,
    style: style.name,
    url: urlOf(form, random),
    html,
    kind: form.kind,
    ...(form.lookalike ? { lookalike: form.lookalike } : {}),
    title_contains: form.title,
    fields: truthOf(fields, form),
    honeypots: fields.flatMap((field, index) => (field.sort === 'trap' ? [index] : [])),
    ...(flowOf(form, language) ? { flow: flowOf(form, language) } : {}),
  };
}

// The order of a style's rows is the order of the fields; the button that sends comes last.
function truthOf(fields, form) {
  const listed = fields.map((field, index) => ({ index, role: field.role, label: field.label ?? '' }));
  return [...listed, { index: fields.length, role: 'submit', label: form.send }];
}

function rowOf(style, field, kit) {
  if (field.sort === 'radio') return (style.radio ?? kit.fieldset)(field, kit);
  if (field.sort === 'check') return (style.check ?? kit.check)(field, kit);
  return style.row(field, kit);
}

const unsent = / (?:tabindex|rows|inputmode|inert)(?:="[^"]*")?(?=[ >])/g;

/** As the extension sends it: no attributes but those with meaning, a handle on every control, no value that a field holds. */
function snapshotAround(page, kit) {
  let ref = 0;
  const controls = /<(input|select|textarea|button|div(?= [^>]*role="(?:combobox|radio|checkbox|textbox)"))([^>]*)>/g;
  const handled = page.body.replace(controls, (_, tag, stated) => {
    const kept = `${stated} `.replace(unsent, '').trimEnd();
    const known = tag !== 'input' || kept.includes('type="radio"') ? kept : kept.replace(/ value="[^"]*"/, '');
    const filled = kept !== known && !kept.includes('type="checkbox"') ? ' data-demur-filled' : '';
    return `<${tag}${known} data-demur-ref="r${ref++}"${filled}>`;
  });
  return `<html lang="${page.language}"><head><title>${kit.esc(page.title)}</title></head><body>${handled}</body></html>`;
}
