// Whether a text is a control's name that may be kept: no address, no number of somebody, nothing that names a person. What
// is doubtful is left out; the step is recorded all the same.
import { isFlowText, isFlowWord, isInterfaceText, isInterfaceWord } from './interface_text';

const longest = 160; // bytes of UTF-8, as the journal takes them
const mostRead = 400; // characters of a name that are looked at
const mostDigits = 4; // a year; telephone numbers have more

/** Names of services and their pages, which are no person's; and words that languages write with a capital. */
const proper = new Set(
  `ai genai ki ia meta facebook instagram messenger whatsapp threads linkedin x twitter grok llama
  account accounts center centre privacy policy policies settings help support terms service services cookie cookies
  data training notice page pages english deutsch i ok eu eea uk us usa gdpr dsgvo rgpd id faq pdf jpg png mb
  european union region brazil kingdom united states`.split(/\s+/),
);

const invisible = /[\p{Cc}\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Arrows and bullets that are drawn beside a name. */
const ornaments = /^[\s\p{S}·•‹«]+|[\s\p{S}·•›»]+$/gu;

/** Languages whose nouns have capitals: there a capital says little, and each word that has one must be known. */
const capitalNouns = new Set(['de', 'lb']);
const nouns = new Set(
  `daten informationen inhalten inhalte beiträgen bildern fotos interaktionen werbung anzeigen nutzung verwendung training
  modellen modelle forschung widerspruch einwilligung diensten produkten unternehmen personen konten dritten drittanbietern
  minderjährigen jugendlichen verstorbenen dateien anfragen grund gründe begründung wohnsitz wohnsitzland wohnort vorname
  nachname benutzername nutzername telefonnummer nachweis nachweise screenshot screenshots angaben anmerkungen auswirkungen
  verarbeitung prompts antwort antworten anliegen erklärung prüfung worum bezieht`.split(/\s+/),
);

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
const isProper = (word: string) => proper.has(word.toLowerCase().replace(/['’]s?$/u, ''));
const mayStand = (word: string) => isProper(word) || isInterfaceWord(word) || nouns.has(word.toLowerCase());
const hasCapital = (word: string) => /^\p{Lu}/u.test(word);
const isCapitals = (word: string) => word.length > 1 && hasCapital(word) && word === word.toUpperCase();

/** Whatever the language: how names stand in a control, and scripts without capitals, in which none is told. */
function looksLikeName(text: string): boolean {
  const words = wordsOf(text);
  if (text.includes('_') || (/[•*●∙]{2}/u.test(text) && /\p{Nd}/u.test(text))) return true;
  if (words.filter(word => isCapitals(word) && !isProper(word)).length > 1) return true;
  if ([...text.matchAll(/[,:：،、]\s*(\p{Lu}[\p{L}\p{M}]*)/gu)].some(([, word = '']) => !mayStand(word))) return true;
  if (words.some(word => hasCapital(word) && /['’]s$/u.test(word) && !isProper(word))) return true;
  if ((words.length > 1 || /\p{Nd}/u.test(text)) && words.every(word => hasCapital(word) && !mayStand(word)))
    return true;
  return /\p{Lo}/u.test(text.replace(/[ªº]/gu, ''));
}

/** Two words with capitals, of which nothing is known, one after the other: a given name and a surname, whatever the language. */
function holdsFullName(text: string): boolean {
  const words = text.split(/\s+/).map(word => wordsOf(word)[0] ?? '');
  const mayBe = words.map(word => hasCapital(word) && !mayStand(word) && !isFlowWord(word));
  return mayBe.some((may, at) => may && mayBe[at + 1] === true);
}

/** A word with a capital inside the line may be somebody's name, as in "Message Alex" or "Profile of Alex Winter". */
function mayNameSomebody(text: string, language: string): boolean {
  if (capitalNouns.has(language))
    return wordsOf(text).some(word => hasCapital(word) && !mayStand(word) && !isFlowWord(word));
  const sentences = text.split(/[.!?:…()[\]|·–—]+\s*/u);
  const inside = sentences.flatMap(sentence => wordsOf(sentence).slice(1));
  return inside.some(word => /^\p{Lu}/u.test(word) && word !== word.toUpperCase() && !isProper(word));
}

/** At most `longest` bytes, cut between two characters and, where that is near, between two words. */
export function cut(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= longest) return text;
  let end = longest;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  const short = new TextDecoder().decode(bytes.subarray(0, end));
  const space = short.lastIndexOf(' ');
  return (space > short.length - 30 ? short.slice(0, space) : short).trimEnd();
}

/**
 * What a control is known as besides its name. `told`: a field of the opt-out's form, or a link to a page of its way: no person
 * is called so. `flow`: something else on such a page. `other`: anything anywhere else.
 */
export type Standing = 'told' | 'flow' | 'other';

/**
 * The name as it may be kept, or nothing. `language`: of the page, its primary tag. The less the control is known, the more of
 * its words must be: elsewhere all of them.
 */
export function keepable(name: string, language: string, standing: Standing): string | undefined {
  const text = name.slice(0, mostRead).normalize('NFC').replace(invisible, ' ').replace(ornaments, '');
  if (isInterfaceText(text)) return cut(text);
  if (standing === 'other' || !/\p{L}/u.test(text) || text.includes('@')) return undefined;
  if (standing === 'flow' && !isFlowText(text, word => isProper(word) || nouns.has(word.toLowerCase())))
    return undefined;
  if ((text.match(/\p{Nd}/gu)?.length ?? 0) > mostDigits) return undefined;
  if (/https?:|www\.|\.(?:com|org|net|de)\b/i.test(text)) return undefined;
  return looksLikeName(text) || holdsFullName(text) || mayNameSomebody(text, language) ? undefined : cut(text);
}
