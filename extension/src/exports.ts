// An export of the host, put together from its pieces.
import { bytesOf } from './base64';
import type { ExportParams, ExportResult, Wage } from './protocol/types';

export interface Exported {
  name: string;
  type: string;
  bytes: Blob;
}

/** What the export is of: a journey, an objection, or everything. */
export interface ExportOf {
  journey?: string | undefined;
  objection?: string | undefined;
  wage?: Wage | undefined; // to count the person's time in money
}

/** Told after each piece. `total` is absent where the host does not know it yet. */
export type Progress = (read: number, total?: number) => void;

type Read = (params: ExportParams) => Promise<ExportResult>;

export async function readExport(
  read: Read,
  format: string,
  of: ExportOf = {},
  progress: Progress = () => undefined,
): Promise<Exported> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const named = {
    ...(of.journey ? { journey: of.journey } : {}),
    ...(of.objection ? { objection: of.objection } : {}),
    ...(of.wage ? { wage: of.wage } : {}),
  };
  let id: string | undefined;
  for (let offset = 0; ; ) {
    const piece = await read({ format, offset, ...named, ...(id ? { id } : {}) });
    id = piece.id;
    const bytes = bytesOf(piece.data);
    parts.push(bytes);
    offset += bytes.length;
    progress(offset, piece.total > 0 ? piece.total : undefined);
    if (piece.last) return { name: piece.name, type: piece.type, bytes: new Blob(parts, { type: piece.type }) };
    if (bytes.length === 0) throw new Error('The export came back incomplete.');
  }
}
