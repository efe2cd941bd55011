// A stored file, put together from its pieces.
import { bytesOf } from '../../base64';
import { call } from '../../messages';
import type { EvidenceView } from '../../protocol/types';

export async function readEvidence({ sha256, type }: EvidenceView): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; ; ) {
    const { data, last } = await call('evidence.read', { sha256, offset });
    const bytes = bytesOf(data);
    parts.push(bytes);
    offset += bytes.length;
    if (last || bytes.length === 0) return new Blob(parts, { type });
  }
}
