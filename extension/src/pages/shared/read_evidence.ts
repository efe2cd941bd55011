// A stored file, put together from its pieces.
import { call } from '../../messages';
import type { EvidenceView } from '../../protocol/types';

export async function readEvidence({ sha256, type }: EvidenceView): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; ; ) {
    const { data, last } = await call('evidence.read', { sha256, offset });
    const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
    parts.push(bytes);
    offset += bytes.length;
    if (last || bytes.length === 0) return new Blob(parts, { type });
  }
}
