// A file to the host, piece by piece; the host says what it is by its content.
import { base64Of } from '../../base64';
import { call } from '../../messages';
import { type EvidenceView, LIMITS } from '../../protocol/types';
import { t } from './i18n';

export interface Putting {
  cleaned?: boolean; // made anew by an image encoder
  progress?: (part: number) => void; // 0 to 1
}

export async function putEvidence(file: File, { cleaned = false, progress }: Putting = {}): Promise<EvidenceView> {
  const upload = crypto.randomUUID();
  for (let offset = 0; offset < file.size; offset += LIMITS.chunk) {
    const bytes = new Uint8Array(await file.slice(offset, offset + LIMITS.chunk).arrayBuffer());
    const piece = { upload, name: file.name, size: file.size, offset, data: base64Of(bytes), cleaned };
    const { received, evidence } = await call('evidence.put', piece);
    progress?.(received / file.size);
    if (evidence) return evidence;
  }
  throw new Error(t('evidence_incomplete', file.name));
}
