// DuckDB in this process: nothing is fetched, nothing is read or written outside the folders named.
import { DuckDBInstance } from '@duckdb/node-api';

const quoted = text => `'${String(text).replaceAll("'", "''")}'`;

const literal = value => (Array.isArray(value) ? `[${value.map(quoted).join(', ')}]` : quoted(value));

/** @param {string[]} folders that may be read @param {Record<string, string | string[]>} variables for getvariable() in SQL */
export async function openDuckDb(folders, variables = {}) {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: '2GB',
  });
  const connection = await instance.connect();
  await connection.run(`SET allowed_directories = ${literal(folders)}`);
  await connection.run('SET enable_external_access = false');
  for (const [name, value] of Object.entries(variables)) {
    await connection.run(`SET VARIABLE ${name} = ${literal(value)}`);
  }
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
