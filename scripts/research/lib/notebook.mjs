// SQL files written to be read: each starts with a heading, and prose in comments stands over every query.
import { readFileSync } from 'node:fs';

const folder = new URL('../sql/', import.meta.url);

/** @param {string} name a file of research/sql without ".sql" @returns {{title: string, sql: string}[]} its cells, in order */
export function readNotebook(name) {
  const cells = [];
  for (const line of readFileSync(new URL(`${name}.sql`, folder), 'utf8').split('\n')) {
    const heading = /^-- #+ (.+)$/.exec(line);
    if (heading) cells.push({ title: heading[1], sql: '' });
    else cells.at(-1).sql += `${line}\n`;
  }
  return cells;
}

// Counts are whole numbers far below 2^53.
const plain = row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );

/** Runs every cell of every notebook named, in order. @returns {Promise<Map<string, object[]>>} the last result of each cell, by its title */
export async function runNotebooks(connection, ...names) {
  const results = new Map();
  for (const { title, sql } of names.flatMap(readNotebook)) {
    if (!/^\s*[^-\s]/m.test(sql.replace(/^\s*--.*$/gm, ''))) continue; // prose alone
    const result = await connection.runAndReadAll(sql);
    results.set(title, result.getRowObjectsJS().map(plain));
  }
  return results;
}
