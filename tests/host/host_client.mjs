// The real host over its pipes, for tests that want more of it than one command.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const bin = process.env.DEMUR_BIN_DIR ?? 'build/release/bin';

export async function startHost(dataDir, { program = join(bin, 'demur') } = {}) {
  const child = spawn(program, ['serve', '--data-dir', dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  let bytes = Buffer.alloc(0);
  child.stdout.on('data', piece => {
    bytes = Buffer.concat([bytes, piece]);
    while (bytes.length >= 4 && bytes.length >= 4 + bytes.readUInt32LE(0)) {
      const end = 4 + bytes.readUInt32LE(0);
      const answer = JSON.parse(bytes.subarray(4, end).toString());
      bytes = bytes.subarray(end);
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
  });
  let next = 1;
  const ask = (method, params) =>
    new Promise(resolve => {
      const id = next++;
      waiting.set(id, resolve);
      const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      const head = Buffer.alloc(4);
      head.writeUInt32LE(body.length);
      child.stdin.write(Buffer.concat([head, body]));
    });
  const call = async (method, params) => {
    const answer = await ask(method, params);
    if (answer.error) throw Object.assign(new Error(answer.error.message), answer.error);
    return answer.result;
  };
  await call('hello', { protocol: { min: 1, max: 1 }, client: { name: 'test', version: '1' } });
  const stop = () =>
    new Promise(resolve => {
      child.on('close', resolve);
      child.stdin.end();
    });
  return { call, stop };
}

// The whole of an export, put together from its pieces.
export async function readExport(host, params) {
  const pieces = [];
  let part = await host.call('export.read', { ...params, offset: 0 });
  pieces.push(Buffer.from(part.data, 'base64'));
  while (!part.last) {
    const offset = Buffer.concat(pieces).length;
    part = await host.call('export.read', { ...params, offset, id: part.id });
    pieces.push(Buffer.from(part.data, 'base64'));
  }
  return { name: part.name, type: part.type, text: Buffer.concat(pieces).toString() };
}
