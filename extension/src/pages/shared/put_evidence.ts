// A file to the host, piece by piece; the host says what it is by its content.
import { call } from '../../messages';
import { type EvidenceView, LIMITS } from '../../protocol/types';
import { t } from './i18n';

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

export async function putEvidence(file: File): Promise<EvidenceView> {
  if (file.size > LIMITS.evidence_file) throw new Error(t('evidence_too_large', file.name));
  if (file.size === 0) throw new Error(t('evidence_empty', file.name));
  const upload = crypto.randomUUID();
  for (let offset = 0; offset < file.size; offset += LIMITS.chunk) {
    const bytes = new Uint8Array(await file.slice(offset, offset + LIMITS.chunk).arrayBuffer());
    const piece = { upload, name: file.name, size: file.size, offset, data: base64Of(bytes) };
    const { evidence } = await call('evidence.put', piece);
    if (evidence) return evidence;
  }
  throw new Error(t('evidence_incomplete', file.name));
}
