// Languages in which Demur can write a reason: one file each in native_host/objection/reasons (a test compares them).
import { language } from '../shared/i18n';

export const reasonLanguages = [
  ...[
    'bg',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'fi',
    'fr',
    'hr',
    'hu',
    'it',
    'ja',
    'ko',
    'lt',
    'lv',
    'nl',
    'no',
  ],
  ...['pl', 'pt', 'pt-br', 'ro', 'sk', 'sl', 'sv', 'tr', 'uk'],
];

/** By their names in the language of the page. */
export function namedLanguages(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(language(), { type: 'language' });
  const order = new Intl.Collator(language());
  return reasonLanguages
    .map(code => ({ code, name: names.of(code === 'pt-br' ? 'pt-BR' : code) ?? code }))
    .sort((a, b) => order.compare(a.name, b.name));
}
