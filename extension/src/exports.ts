// An export of the host, put together from its pieces.
import type { ExportParams, ExportResult } from './protocol/types';

export interface Exported {
  name: string;
  type: string;
  bytes: Blob;
}

/** What the export is of: a journey, an objection, or everything. */
export interface ExportOf {
  journey?: string | undefined;
  objection?: string | undefined;
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
  };
  let id: string | undefined;
  for (let offset = 0; ; ) {
    const piece = await read({ format, offset, ...named, ...(id ? { id } : {}) });
    id = piece.id;
    const bytes = Uint8Array.from(atob(piece.data), letter => letter.charCodeAt(0));
    parts.push(bytes);
    offset += bytes.length;
    progress(offset, piece.total > 0 ? piece.total : undefined);
    if (piece.last) return { name: piece.name, type: piece.type, bytes: new Blob(parts, { type: piece.type }) };
    if (bytes.length === 0) throw new Error('The export came back incomplete.');
  }
}
