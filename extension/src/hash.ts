// FNV-1a, 64 bits, as 16 hex digits: for fingerprints, where equal things must agree and nobody attacks.
// In two halves of 32 bits: the prime is 2^40 + 0x1b3.
const two32 = 2 ** 32;

export function fingerprint(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / two32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
