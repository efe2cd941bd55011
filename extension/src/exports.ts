// An export of the host, put together from its pieces.
import type { ExportParams, ExportResult } from './protocol/types';

export interface Exported {
  name: string;
  type: string;
  bytes: Blob;
}

type Read = (params: ExportParams) => Promise<ExportResult>;

export async function readExport(read: Read, format: string, journey?: string): Promise<Exported> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let id: string | undefined;
  for (let offset = 0; ; ) {
    const piece = await read({ format, offset, ...(journey ? { journey } : {}), ...(id ? { id } : {}) });
    id = piece.id;
    const bytes = Uint8Array.from(atob(piece.data), letter => letter.charCodeAt(0));
    parts.push(bytes);
    offset += bytes.length;
    if (piece.last) return { name: piece.name, type: piece.type, bytes: new Blob(parts, { type: piece.type }) };
    if (bytes.length === 0) throw new Error('The export came back incomplete.');
  }
}
