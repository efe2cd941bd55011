// Reads a multipart request: fields as they arrived, files with their digest.
import { createHash } from 'node:crypto';
import busboy from 'busboy';

const LIMITS = { fieldSize: 64 * 1024, fields: 40, files: 10, fileSize: 20 * 1024 * 1024 };

export function readMultipart(request) {
  return new Promise((resolve, reject) => {
    const fields = {};
    const files = [];
    const parser = busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' });
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (field, stream, info) => {
      const parts = [];
      stream.on('data', part => parts.push(part));
      stream.on('end', () => {
        const bytes = Buffer.concat(parts);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        files.push({ field, name: info.filename, type: info.mimeType, size: bytes.length, sha256, bytes });
      });
    });
    parser.on('close', () => resolve({ fields, files }));
    parser.on('error', reject);
    request.pipe(parser);
  });
}
