// SipHash-2-4 (Aumasson, Bernstein 2012): a keyed hash that tells whoever lacks the key nothing, and can be had at once, which
// the browser's own cannot. 64-bit words as two halves, [low, high], in one array.
const rounds = { each: 2, last: 4 };

const V0 = 0;
const V1 = 2;
const V2 = 4;
const V3 = 6;

function add(v: Uint32Array, a: number, b: number): void {
  const low = (v[a] as number) + (v[b] as number);
  v[a + 1] = (v[a + 1] as number) + (v[b + 1] as number) + (low > 0xffffffff ? 1 : 0);
  v[a] = low;
}

/** v[a] = (v[a] rotated left by `bits`, under 32) xor v[b]. */
function rotateXor(v: Uint32Array, a: number, bits: number, b: number): void {
  const low = v[a] as number;
  const high = v[a + 1] as number;
  v[a] = ((low << bits) | (high >>> (32 - bits))) ^ (v[b] as number);
  v[a + 1] = ((high << bits) | (low >>> (32 - bits))) ^ (v[b + 1] as number);
}

/** Rotated by 32 bits. */
function swap(v: Uint32Array, a: number): void {
  const low = v[a] as number;
  v[a] = v[a + 1] as number;
  v[a + 1] = low;
}

function mix(v: Uint32Array, times: number): void {
  for (let i = 0; i < times; i += 1) {
    add(v, V0, V1);
    rotateXor(v, V1, 13, V0);
    swap(v, V0);
    add(v, V2, V3);
    rotateXor(v, V3, 16, V2);
    add(v, V0, V3);
    rotateXor(v, V3, 21, V0);
    add(v, V2, V1);
    rotateXor(v, V1, 17, V2);
    swap(v, V2);
  }
}

function xorWord(v: Uint32Array, a: number, low: number, high: number): void {
  v[a] = (v[a] as number) ^ low;
  v[a + 1] = (v[a + 1] as number) ^ high;
}

/** `key`: 16 bytes. Answers 16 hex digits. */
export function sipHash(key: Uint8Array, message: Uint8Array): string {
  const k = new DataView(key.buffer, key.byteOffset, 16);
  const v = Uint32Array.of(
    0x70736575,
    0x736f6d65,
    0x6e646f6d,
    0x646f7261,
    0x6e657261,
    0x6c796765,
    0x79746573,
    0x74656462,
  );
  for (const [a, at] of [
    [V0, 0],
    [V1, 8],
    [V2, 0],
    [V3, 8],
  ] as const)
    xorWord(v, a, k.getUint32(at, true), k.getUint32(at + 4, true));
  const padded = new Uint8Array((message.length >> 3) * 8 + 8);
  padded.set(message);
  padded[padded.length - 1] = message.length & 0xff;
  const words = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += 8) {
    const low = words.getUint32(at, true);
    const high = words.getUint32(at + 4, true);
    xorWord(v, V3, low, high);
    mix(v, rounds.each);
    xorWord(v, V0, low, high);
  }
  xorWord(v, V2, 0xff, 0);
  mix(v, rounds.last);
  const half = (at: number) => ([V0, V1, V2, V3].reduce((all, a) => all ^ (v[a + at] as number), 0) >>> 0).toString(16);
  return half(1).padStart(8, '0') + half(0).padStart(8, '0');
}
