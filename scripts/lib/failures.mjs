// A reporter for node --test that says nothing of what passes: why each failed, in few enough lines that the end of a log
// shows all of it, and last the names of all that failed.
import { relative } from 'node:path';
import { inspect } from 'node:util';

const LINES = 140; // for all together

const isTest = ({ details }) => details.error?.failureType !== 'subtestsFailed';
const place = ({ file, line }) => (file ? `${relative(process.cwd(), file)}${line ? `:${line}` : ''}` : '');

// The beginning says what was expected, the end where.
function shortened(text, most) {
  const lines = text.split('\n');
  if (lines.length <= most) return lines;
  const end = Math.ceil(most / 3);
  return [...lines.slice(0, most - end), `... ${lines.length - most} lines more`, ...lines.slice(-end)];
}

function reasonOf({ details: { error } }) {
  const cause = error?.cause ?? error;
  const text = typeof cause === 'string' ? cause : (cause?.stack ?? inspect(cause));
  return text.replace(/\n\s+at .*\bnode:internal.*/g, '');
}

export default async function* failures(source) {
  const failed = [];
  const errors = new Map(); // file -> what it wrote on its error output: all there is of one that does not even load
  for await (const { type, data } of source) {
    if (type === 'test:fail' && data.todo === undefined && isTest(data)) failed.push(data);
    if (type === 'test:stderr') errors.set(data.file, (errors.get(data.file) ?? '') + data.message);
  }
  if (failed.length === 0) return;
  const each = Math.max(8, Math.floor(LINES / failed.length));
  for (const data of failed) {
    const said = data.name === data.file ? (errors.get(data.file) ?? '') : '';
    yield `\n${place(data)} ${data.name}\n`;
    for (const line of shortened([reasonOf(data), said].filter(Boolean).join('\n'), each)) yield `    ${line}\n`;
  }
  yield `\nfailed:\n${failed.map(data => `  ${place(data)} ${data.name}\n`).join('')}`;
}
