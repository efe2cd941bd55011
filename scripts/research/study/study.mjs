// Reads a folder of study bundles: tables and pictures of them all.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDb } from '../lib/duckdb.mjs';
import { runNotebooks } from '../lib/notebook.mjs';
import { findBundles } from './bundle_files.mjs';
import { FILES } from './columns.mjs';
import { csvOf } from './csv.mjs';
import { drawPicture, PICTURES } from './pictures.mjs';

const TABLES = ['participants', 'completion', 'abandonment', 'effort', 'demands', 'time'];

async function askAll(root, good, atLeast) {
  const variables = { at_least: String(atLeast) };
  for (const name of FILES) variables[name.replace('.csv', '_files')] = good.map(({ path }) => join(root, path, name));
  const { connection, close } = await openDuckDb([root], variables);
  try {
    await runNotebooks(connection, 'study/read');
    const tables = {};
    for (const name of TABLES) {
      [tables[name]] = (await runNotebooks(connection, `study/${name}`)).values();
    }
    const counted = await connection.runAndReadAll(
      'SELECT count(DISTINCT participant)::INTEGER AS participants, count(*)::INTEGER AS journeys FROM journeys',
    );
    return { tables, sum: counted.getRowObjectsJson()[0] };
  } finally {
    close();
  }
}

/**
 * @param {string} root folder with bundles @param {string} out folder for tables/ and pictures/
 * @param {number} atLeast participants that a group needs to be shown
 * @returns {Promise<{read: number, bad: {path: string, reason: string}[], sum: {participants: number, journeys: number}, tables: object}>}
 */
export async function readStudy(root, out, atLeast) {
  const { good, bad } = findBundles(root);
  const { tables, sum } = good.length
    ? await askAll(root, good, atLeast)
    : { tables: {}, sum: { participants: 0, journeys: 0 } };
  mkdirSync(join(out, 'tables'), { recursive: true });
  mkdirSync(join(out, 'pictures'), { recursive: true });
  writeFileSync(join(out, 'tables', 'left_out.csv'), csvOf(['path', 'reason'], bad));
  for (const [name, rows] of Object.entries(tables)) {
    writeFileSync(join(out, 'tables', `${name}.csv`), csvOf(Object.keys(rows[0] ?? {}), rows));
  }
  for (const [name, { table }] of Object.entries(PICTURES)) {
    if (!tables[table]?.length) continue;
    writeFileSync(join(out, 'pictures', `${name}.svg`), await drawPicture(name, tables[table], sum));
  }
  return { read: good.length, bad, sum, tables };
}
