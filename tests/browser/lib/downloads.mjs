// A file as the browser saves it: there once it has its name and its bytes, and nothing unfinished lies beside it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.mjs';

/** The name of the first file that is saved into `folder`, which the browser may make itself. */
export const savedIn = folder =>
  until(() => {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const isWhole = file => statSync(join(folder, file), { throwIfNoEntry: false })?.size > 0;
    return !files.some(file => /crdownload|^\./.test(file)) && files.find(isWhole);
  }, 'the file to be saved');
