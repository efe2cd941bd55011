// Pictures with what cameras and programs write beside the pixels: the place, the device, a remark. As bytes, for tests that
// see whether it is gone.

export const PLACE = 'Karmeliterplatz 3, 8010 Graz'; // in plain text, so that it can be looked for

// Bytes of a number, in the order of TIFF "II" and of RIFF.
const le16 = n => Buffer.from([n & 255, n >> 8]);
const le24 = n => Buffer.from([n & 255, (n >> 8) & 255, n >> 16]);
const le32 = n => Buffer.from([n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24]);
const be16 = n => Buffer.from([n >> 8, n & 255]);
const be32 = n => Buffer.from([n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]);

const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const tag = (id, type, count, value) => Buffer.concat([le16(id), le16(type), le32(count), value]);
const directory = tags => Buffer.concat([le16(tags.length), ...tags, le32(0)]);
const angle = (degrees, minutes, seconds) =>
  Buffer.concat([degrees, minutes, seconds].flatMap(part => [le32(part), le32(1)]));

// A TIFF block: turned by 90°, a remark with the place, and its coordinates.
export function exif() {
  const remark = Buffer.from(`${PLACE}\0`, 'latin1');
  const first = 8;
  const gps = first + 2 + 3 * 12 + 4;
  const values = gps + 2 + 4 * 12 + 4;
  const latitude = values + remark.length;
  return Buffer.concat([
    Buffer.from('II*\0', 'latin1'),
    le32(first),
    directory([
      tag(0x010e, ASCII, remark.length, le32(values)), // ImageDescription
      tag(0x0112, SHORT, 1, le32(6)), // Orientation: turn right to look at it
      tag(0x8825, LONG, 1, le32(gps)), // GPS directory
    ]),
    directory([
      tag(0x0001, ASCII, 2, Buffer.from('N\0\0\0', 'latin1')),
      tag(0x0002, RATIONAL, 3, le32(latitude)),
      tag(0x0003, ASCII, 2, Buffer.from('E\0\0\0', 'latin1')),
      tag(0x0004, RATIONAL, 3, le32(latitude + 24)),
    ]),
    remark,
    angle(47, 4, 30),
    angle(15, 26, 31),
  ]);
}

// An application segment behind the start of the picture.
export function jpegWithExif(jpeg) {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif()]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), be16(body.length + 2), body]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

const riffChunk = (name, body) =>
  Buffer.concat([Buffer.from(name, 'latin1'), le32(body.length), body, Buffer.alloc(body.length % 2)]);

// The extended form of the format, with an EXIF chunk behind the picture.
export function webpWithExif(webp, width, height) {
  const extended = Buffer.concat([Buffer.from([0x08, 0, 0, 0]), le24(width - 1), le24(height - 1)]);
  const picture = webp.subarray(12).subarray(webp.subarray(12, 16).toString('latin1') === 'VP8X' ? 18 : 0);
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riffChunk('VP8X', extended),
    picture,
    riffChunk('EXIF', exif()),
  ]);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), le32(body.length), body]);
}

// A text chunk before the end of the picture. Its check sum is left 0: readers pass over a text that does not verify.
export function pngWithText(png) {
  const text = Buffer.from(`Comment\0${PLACE}`, 'latin1');
  const chunk = Buffer.concat([be32(text.length), Buffer.from('tEXt', 'latin1'), text, be32(0)]);
  return Buffer.concat([png.subarray(0, png.length - 12), chunk, png.subarray(png.length - 12)]);
}

/** What would give the place away, in any of these forms. */
export function tellsPlace(bytes) {
  const text = bytes.toString('latin1');
  return ['Exif', 'EXIF', 'tEXt', 'eXIf', PLACE].filter(word => text.includes(word));
}
