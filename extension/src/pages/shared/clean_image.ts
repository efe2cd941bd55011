// A picture made anew from its pixels: what the camera or the phone wrote beside them (place, time, device) stays behind.
import { LIMITS } from '../../protocol/types';
import { type EvidenceType, nameFor } from './file_type';

const largestSide = 16_384; // what the browsers' canvases hold
const mostPixels = 64_000_000; // 256 MB of memory while it is drawn
const qualities = [0.95, 0.85, 0.7]; // the next one only where the one before came out too large

export class NoPicture extends Error {}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new NoPicture('unreadable');
  }
}

function encode(canvas: HTMLCanvasElement, type: EvidenceType, quality: number): Promise<Blob | null> {
  return new Promise(done => canvas.toBlob(done, type, quality));
}

/** Of the same size, or the encoder has failed without saying so. */
async function check(blob: Blob, { width, height }: HTMLCanvasElement): Promise<void> {
  const again = await decode(blob);
  const same = again.width === width && again.height === height;
  again.close();
  if (!same) throw new NoPicture('unreadable');
}

/**
 * The same picture in the same format, turned the way it is looked at; PNG keeps every opaque pixel. Throws NoPicture when it
 * cannot be read, or is larger than a canvas.
 */
export async function cleanImage(file: File, type: EvidenceType): Promise<File> {
  const picture = await decode(file);
  const canvas = document.createElement('canvas');
  try {
    const { width, height } = picture;
    if (Math.max(width, height) > largestSide || width * height > mostPixels) throw new NoPicture('dimensions');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
  } finally {
    picture.close();
  }
  let blob: Blob | null = null;
  for (const quality of qualities) {
    blob = await encode(canvas, type, quality);
    if (type === 'image/png' || (blob && blob.size <= LIMITS.evidence_file)) break;
  }
  if (!blob) throw new NoPicture('unreadable');
  await check(blob, canvas);
  const made = blob.type as EvidenceType; // a browser that cannot write a format writes PNG
  return new File([blob], nameFor(file.name, made), { type: made });
}
