// What is told of a sent form: its roles and lengths, in one short word for the journal.
import type { FieldRole } from './protocol/types';

/** UTF-16 units of text, the number of files, one for a choice; of several pages, those of all of them. */
export type Lengths = Partial<Record<FieldRole, number>>;

const longest = 80; // what the journal takes as a token

/** How many roles were filled, and each with its length, as "email:21.reason:340": the longest texts first. */
export function toldLengths(lengths: Lengths): { count?: number; detail?: string } {
  const filled = Object.entries(lengths)
    .filter(([, length]) => length > 0)
    .sort((a, b) => b[1] - a[1]);
  let detail = '';
  for (const [role, length] of filled) {
    const more = `${detail === '' ? '' : '.'}${role}:${length}`;
    if (detail.length + more.length <= longest) detail += more;
  }
  return { ...(filled.length > 0 ? { count: filled.length } : {}), ...(detail ? { detail } : {}) };
}
