// A stored file in small: drawn from its pixels; a PDF is an empty sheet with its name on it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EvidenceView } from '../../protocol/types';
import { t } from './i18n';
import { readEvidence } from './read_evidence';

const width = 96; // CSS pixels
const height = 72;

async function draw(canvas: HTMLCanvasElement, file: EvidenceView): Promise<void> {
  const picture = await createImageBitmap(await readEvidence(file));
  const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height, 1);
  const [w, h] = [picture.width * scale, picture.height * scale];
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(picture, (canvas.width - w) / 2, (canvas.height - h) / 2, w, h);
  picture.close();
}

export function Thumbnail({ file }: { file: EvidenceView }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');
  const pdf = file.type === 'application/pdf';
  // A stored file never changes: its hash stands for it.
  useEffect(() => {
    if (pdf || !canvas.current) return;
    draw(canvas.current, file).then(
      () => setState('drawn'),
      () => setState('failed'),
    );
  }, [file.sha256]);
  if (pdf)
    return (
      <span class="thumbnail sheet" data-state="drawn" aria-hidden="true">
        PDF
      </span>
    );
  const sharp = Math.min(2, Math.ceil(devicePixelRatio));
  return (
    <canvas
      class="thumbnail"
      ref={canvas}
      width={width * sharp}
      height={height * sharp}
      data-state={state}
      role="img"
      aria-label={t(state === 'failed' ? 'evidence_no_thumbnail' : 'evidence_thumbnail', file.name)}
    />
  );
}
