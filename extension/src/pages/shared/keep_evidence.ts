// A file that the person gives as evidence: looked at, made anew where it is a picture, and stored. Every fault is a sentence
// that names the file and says what to do.
import { type EvidenceView, LIMITS } from '../../protocol/types';
import { cleanImage, NoPicture } from './clean_image';
import { type EvidenceType, headBytes, nameFor, typeOf } from './file_type';
import { plural, t } from './i18n';
import { putEvidence } from './put_evidence';

export interface Keeping {
  original: boolean; // the very bytes, with all that they hold
  progress?: (part: number) => void;
}

const sourceLimit = 10 * LIMITS.evidence_file; // a picture may become smaller when it is made anew

async function recognise(file: File): Promise<EvidenceType> {
  if (file.size === 0) throw new Error(t('evidence_empty', file.name));
  let head: Uint8Array;
  try {
    head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  } catch {
    throw new Error(t('evidence_gone', file.name)); // a folder, or a file that is no longer there
  }
  const type = typeOf(head);
  if (!type) throw new Error(t('evidence_other_type', file.name));
  return type;
}

async function cleaned(file: File, type: EvidenceType): Promise<File> {
  if (file.size > sourceLimit) throw new Error(t('evidence_too_large', file.name));
  try {
    return await cleanImage(file, type);
  } catch (error) {
    if (!(error instanceof NoPicture)) throw error;
    throw new Error(t(error.message === 'dimensions' ? 'evidence_dimensions' : 'evidence_unreadable', file.name));
  }
}

export async function keepEvidence(file: File, { original, progress }: Keeping): Promise<EvidenceView> {
  const type = await recognise(file);
  const anew = !original && type !== 'application/pdf';
  const kept = anew ? await cleaned(file, type) : new File([file], nameFor(file.name, type), { type });
  if (kept.size > LIMITS.evidence_file)
    throw new Error(t(type === 'application/pdf' ? 'evidence_pdf_too_large' : 'evidence_too_large', file.name));
  return putEvidence(kept, { cleaned: anew, ...(progress ? { progress } : {}) });
}

/** Said when there is no room for another file. */
export function noRoom(file: File): string {
  return plural('evidence_too_many', LIMITS.evidence_files, file.name);
}
