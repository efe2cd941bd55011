// scripts/study: a folder of study bundles in, tables and pictures out.
import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readStudy } from './study/study.mjs';

const USAGE = `usage: scripts/study DIR [--out OUT] [--at-least N]

  DIR           a folder with study bundles, as demur export --study writes them, at any depth
  --out OUT     where tables/*.csv and pictures/*.svg go (default: out/study)
  --at-least N  show no group of fewer participants (default: 5)`;

function wrong(message) {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, 'at-least': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    return { ...values, positionals };
  } catch (error) {
    return wrong(error.message);
  }
}

const shown = text => text.replace(/[^\x20-\x7e]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const SHOWN = 20; // bundles left out, on the terminal; the table has all

async function main() {
  const { positionals, out = 'out/study', 'at-least': atLeast = '5', help } = asked();
  if (help) return console.log(USAGE);
  if (positionals.length !== 1) wrong('One folder is needed.');
  if (!/^[1-9][0-9]{0,5}$/.test(atLeast)) wrong('--at-least needs a whole number from 1 on.');
  const root = resolve(positionals[0]);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) wrong(`${shown(positionals[0])} is no folder.`);
  const study = await readStudy(root, resolve(out), Number(atLeast));
  for (const { path, reason } of study.bad.slice(0, SHOWN)) console.error(`left out: ${shown(path)}: ${shown(reason)}`);
  if (study.bad.length > SHOWN) console.error(`left out: ${study.bad.length - SHOWN} more, in tables/left_out.csv`);
  if (study.read === 0) {
    console.error(`There is no bundle in ${shown(positionals[0])} that could be read.`);
    process.exitCode = 1;
    return;
  }
  console.log(
    `${study.read} bundles read, ${study.bad.length} left out: ${study.sum.journeys} journeys of ${study.sum.participants} participants.
Groups of fewer than ${atLeast} participants are not shown. Tables and pictures: ${relative(process.cwd(), resolve(out)) || '.'}`,
  );
}

await main();
