// Reads the journal the way a person does: through the command line.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export function journalOf(host, dataDir) {
  const json = async (...args) => {
    const { stdout } = await run(host, [...args, '--data-dir', dataDir], { maxBuffer: 64 << 20 });
    return JSON.parse(stdout);
  };
  return {
    journeys: () => json('journeys'),
    metrics: (...journey) => json('metrics', ...journey),
    exportTo: (format, path, ...more) =>
      run(host, ['export', '--format', format, '--out', path, '--data-dir', dataDir, ...more]),
    forget: journey => run(host, ['forget', journey, '--yes', '--data-dir', dataDir]),
    verify: path => run(host, ['verify', path, '--data-dir', dataDir]),
  };
}
