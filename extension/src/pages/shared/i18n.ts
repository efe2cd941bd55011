// Texts by key. Sources: extension/locales/<language>/{popup,prepare,welcome,content,report}.json in the format of
// chrome.i18n; the build merges every file of a language into dist/*/_locales/<language>/messages.json.
// Outside an extension (the HTML export, tests) a table of the same format is given to useMessages().

export interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}
export type MessageTable = Record<string, Message>;

let table: MessageTable | undefined;
let tableLanguage = 'en';
let plurals: Intl.PluralRules | undefined;

/** The first wanted language that is there, else English. */
export function pickLanguage(available: readonly string[], wanted: readonly string[]): string {
  for (const tag of wanted) {
    const found =
      available.find(name => name === tag.replace('-', '_')) ?? available.find(n => n === tag.split('-')[0]);
    if (found) return found;
  }
  return 'en';
}

/** Texts from these tables from now on, in the best language of `wanted`; what a language lacks is English. */
export function useMessages(
  tables: Record<string, MessageTable>,
  wanted: readonly string[] = navigator.languages,
): void {
  tableLanguage = pickLanguage(Object.keys(tables), wanted);
  table = { ...tables.en, ...tables[tableLanguage] };
  plurals = undefined;
}

/** BCP 47 tag of the language that t() answers in, for `lang` and for Intl. */
export function language(): string {
  if (table) return tableLanguage.replace('_', '-');
  return chrome.i18n.getMessage('locale') || chrome.i18n.getUILanguage();
}

/** BCP 47 tag for Intl: that of the browser, with its region, where it is of the language that t() answers in. */
export function locale(): string {
  const wanted = [...(table ? [] : [chrome.i18n.getUILanguage()]), ...(globalThis.navigator?.languages ?? [])];
  const spoken = language();
  return wanted.find(tag => tag.split('-')[0] === spoken.split('-')[0]) ?? spoken;
}

function expand(entry: Message, values: readonly string[]): string {
  const positional = (text: string) => text.replace(/\$([1-9])/g, (_, n: string) => values[Number(n) - 1] ?? '');
  // One pass: a value that looks like a placeholder stays as it is.
  return entry.message.replace(/\$\$|\$([A-Za-z0-9_@]+)\$|\$([1-9])/g, (whole, name?: string, index?: string) => {
    if (whole === '$$') return '$';
    if (index) return values[Number(index) - 1] ?? '';
    const placeholder = entry.placeholders?.[String(name).toLowerCase()];
    return placeholder ? positional(placeholder.content) : '';
  });
}

/** Whether there is a text for `key`. */
export function has(key: string): boolean {
  return table ? Object.hasOwn(table, key) : chrome.i18n.getMessage(key) !== '';
}

/** The text for `key` with $1, $2, ... replaced; the key itself when there is none, so that a gap is seen. */
export function t(key: string, ...values: (string | number)[]): string {
  const texts = values.map(String);
  if (!table) return chrome.i18n.getMessage(key, texts) || key;
  const entry = Object.hasOwn(table, key) ? table[key] : undefined;
  return entry ? expand(entry, texts) : key;
}

/** The text for `key` in the number of `count`: keys `<key>_one`, `<key>_other`, ...; $1 is the count, written out. */
export function plural(key: string, count: number, ...values: (string | number)[]): string {
  plurals ??= new Intl.PluralRules(language());
  const form = `${key}_${plurals.select(count)}`;
  return t(has(form) ? form : `${key}_other`, new Intl.NumberFormat(language()).format(count), ...values);
}

/** Fills `data-i18n` (text) and `data-i18n-<attribute>` (aria-label, title, placeholder) below `root`, and `lang`. */
export function localize(root: ParentNode & Node = document): void {
  document.documentElement.lang = language();
  for (const element of root.querySelectorAll<HTMLElement>('[data-i18n]')) {
    element.textContent = t(element.dataset.i18n ?? '');
  }
  for (const attribute of ['aria-label', 'title', 'placeholder', 'alt']) {
    for (const element of root.querySelectorAll(`[data-i18n-${attribute}]`)) {
      element.setAttribute(attribute, t(element.getAttribute(`data-i18n-${attribute}`) ?? ''));
    }
  }
}
