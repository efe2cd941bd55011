// Evidence from the host as the files that a form's file input holds: in pieces, several of them under way at a time, put
// together in order, and attached only when their SHA-256 is the one that was asked for.
import { bytesOf } from '../../base64';
import { ask } from '../../messages';
import { type EvidenceReadResult, LIMITS } from '../../protocol/types';

const underWay = 4; // pieces asked for at a time: the port stays busy, and no more than a megabyte waits in it

const hex = (hash: ArrayBuffer) => [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');

type Read = (offset: number) => Promise<EvidenceReadResult>;

/** Every piece into its place. The first says how large the file and how large a piece is. */
export async function gather(read: Read): Promise<{ first: EvidenceReadResult; bytes: Uint8Array<ArrayBuffer> }> {
  const first = await read(0);
  const { size } = first.evidence;
  if (!Number.isSafeInteger(size) || size < 0 || size > LIMITS.evidence_file) throw new Error('The file is too large.');
  const bytes = new Uint8Array(size);
  const begin = bytesOf(first.data);
  const step = begin.length;
  if (step > size || (step === 0 && size > 0)) throw new Error('The file came back incomplete.');
  bytes.set(begin);
  let next = step;
  const fetchOn = async () => {
    for (let offset = next; offset < size; offset = next) {
      next += step;
      const piece = bytesOf((await read(offset)).data);
      if (piece.length !== Math.min(step, size - offset)) throw new Error('The file came back incomplete.');
      bytes.set(piece, offset);
    }
  };
  await Promise.all(Array.from({ length: underWay }, fetchOn));
  return { first, bytes };
}

async function fetchFile(sha256: string): Promise<File> {
  const { first, bytes } = await gather(offset => ask('evidence', { sha256, offset }));
  if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== sha256)
    throw new Error('The file is not the one prepared.');
  return new File([bytes], first.evidence.name, { type: first.evidence.type });
}

/** Begun as soon as the plan names the files, while the other fields are written. */
export class EvidenceFiles {
  private readonly files = new Map<string, Promise<File>>();

  constructor(hashes: string[]) {
    for (const sha256 of new Set(hashes)) {
      const file = fetchFile(sha256);
      file.catch(() => undefined); // told when it is attached
      this.files.set(sha256, file);
    }
  }

  of(hashes: string[]): Promise<File[]> {
    return Promise.all(hashes.map(sha256 => this.files.get(sha256) ?? fetchFile(sha256)));
  }
}
