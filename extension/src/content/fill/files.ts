// Evidence from the host, piece by piece, as the files that a form's file input holds.
import { ask } from '../../messages';
import { LIMITS } from '../../protocol/types';

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

export async function evidenceFile(sha256: string): Promise<File> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; offset <= LIMITS.evidence_file; ) {
    const piece = await ask('evidence', { sha256, offset });
    const bytes = bytesOf(piece.data);
    parts.push(bytes);
    offset += bytes.length;
    if (piece.last) return new File(parts, piece.evidence.name, { type: piece.evidence.type });
    if (bytes.length === 0) break;
  }
  throw new Error('The file came back incomplete.');
}
