import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gather } from '../src/content/fill/files';
import type { EvidenceReadResult } from '../src/protocol/types';

const step = 4;
const whole = Uint8Array.from({ length: 30 }, (_, i) => i);
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

function pieceAt(offset: number, size = whole.length): EvidenceReadResult {
  const evidence = { sha256: '', name: 'a.png', type: 'image/png', size, cleaned: false, objections: [] };
  return { evidence, offset, data: base64(whole.subarray(offset, offset + step)), last: offset + step >= size };
}

test('pieces that arrive in any order stand in their own, and several are under way at a time', async () => {
  let underWay = 0;
  let most = 0;
  const { bytes } = await gather(async offset => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise(resolve => setTimeout(resolve, (offset * 7) % 5));
    underWay -= 1;
    return pieceAt(offset);
  });
  assert.deepEqual([...bytes], [...whole]);
  assert.equal(most, 4);
});

test('a file that is larger than said, cut short or beyond the limit is refused', async () => {
  await assert.rejects(gather(async offset => pieceAt(offset, 2)));
  await assert.rejects(gather(async offset => pieceAt(offset, 100)));
  await assert.rejects(gather(async offset => pieceAt(offset, 2 ** 40)));
  await assert.rejects(gather(async offset => ({ ...pieceAt(offset), data: '' })));
});
