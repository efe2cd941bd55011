// A program on a terminal of its own: `script` of util-linux gives it one, and what it shows there is read and answered.
import { spawn } from 'node:child_process';

/** Ctrl+D: the end of what is typed. */
export const END = '\x04';

const quoted = word => `'${word.replaceAll("'", `'\\''`)}'`;

/** Types each of `answers`, as [what the terminal shows by then, what is typed]. Gives the exit status and all that was shown. */
export function onTerminal(command, answers) {
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', command.map(quoted).join(' '), '/dev/null'], { timeout: 60_000 });
    const left = [...answers];
    let shown = '';
    const read = piece => {
      shown += piece;
      while (left.length > 0 && left[0][0].test(shown)) child.stdin.write(left.shift()[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('close', status => resolve({ status, shown: shown.replaceAll('\r\n', '\n'), unasked: left.length }));
  });
}
