// What a file is by its first bytes, as the host recognises it: names and declared types may say anything.

export type EvidenceType = 'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf';

export const evidenceTypes: readonly EvidenceType[] = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'];

/** Bytes that typeOf() looks at. */
export const headBytes = 12;

const extensions: Record<EvidenceType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

export function typeOf(head: Uint8Array): EvidenceType | undefined {
  const text = String.fromCharCode(...head.subarray(0, headBytes));
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  return text.startsWith('%PDF-') ? 'application/pdf' : undefined;
}

/** The file's name with the ending of its type, where it has another or none. */
export function nameFor(name: string, type: EvidenceType): string {
  const fits = type === 'image/jpeg' ? /\.jpe?g$/i : new RegExp(`\\.${extensions[type]}$`, 'i');
  if (fits.test(name)) return name;
  return `${name.replace(/\.(png|jpe?g|jfif|webp|pdf)$/i, '') || 'file'}.${extensions[type]}`;
}
