// scripts/study over the bundles of 200 participants made by a seeded generator: its tables say what the generator knows.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { writeBundle, writeStudy } from './study_bundles.mjs';

const directory = mkdtempSync(join(tmpdir(), 'demur-study-test-'));
const folder = join(directory, "a study's bundles");
let truth;
before(() => {
  truth = writeStudy(folder, 2027, 200);
});
after(() => rmSync(directory, { recursive: true }));

const study = (...args) => spawnSync('scripts/study', args, { encoding: 'utf8' });
function tablesOf(out) {
  const read = name =>
    parse(readFileSync(join(out, 'tables', name)), {
      columns: true,
      cast: value => (/^-?[0-9.]+$/.test(value) ? Number(value) : value),
    });
  return Object.fromEntries(readdirSync(join(out, 'tables')).map(name => [name.replace('.csv', ''), read(name)]));
}

// Rows by what they have in common, with how many participants and rows there are of each.
function grouped(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    if (!groups.has(key)) groups.set(key, { key: JSON.parse(key), rows: [] });
    groups.get(key).rows.push(row);
  }
  return [...groups.values()].map(({ key, rows }) => ({
    ...key,
    rows,
    participants: new Set(rows.map(row => row.participant)).size,
  }));
}
const sorted = rows => rows.map(row => JSON.stringify(row)).sort();
function quantile(values, share) {
  const ordered = values.toSorted?.((a, b) => a - b) ?? [...values].sort((a, b) => a - b);
  const place = (ordered.length - 1) * share;
  const below = Math.floor(place);
  return ordered[below] + (ordered[Math.min(below + 1, ordered.length - 1)] - ordered[below]) * (place - below);
}

test('the tables of 200 participants are what the generator wrote', async t => {
  const out = join(directory, 'out');
  const run = study(folder, '--out', out, '--at-least', '1');
  assert.equal(run.status, 0, run.stderr);
  const said = `${truth.bundles} bundles read, 0 left out: ${truth.journeys.length} journeys of 200 participants.`;
  assert.ok(run.stdout.includes(said), run.stdout);
  const tables = tablesOf(out);

  await t.test('participants', () => {
    const expected = grouped(truth.journeys, ({ month }) => ({ month })).map(({ month, participants, rows }) => ({
      ...{ month, participants, journeys: rows.length, with_demur: rows.filter(row => row.with_demur).length },
    }));
    assert.deepEqual(sorted(tables.participants), sorted(expected));
  });

  await t.test('completion', () => {
    const expected = grouped(truth.journeys, ({ flow, with_demur }) => ({ flow, with_demur: String(with_demur) }));
    assert.equal(tables.completion.length, expected.length);
    for (const { rows, participants, flow, with_demur } of expected) {
      const row = tables.completion.find(one => one.flow === flow && one.with_demur === with_demur);
      const of = status => rows.filter(one => one.status === status).length;
      assert.equal(row.participants, participants);
      assert.equal(row.journeys, rows.length);
      for (const status of ['confirmed', 'denied', 'abandoned', 'open']) assert.equal(row[status], of(status), status);
      assert.ok(Math.abs(row.share - of('confirmed') / (rows.length - of('open'))) < 1e-9);
      assert.ok(row.low > 0 && row.low < row.share && row.share < row.high && row.high < 1);
    }
  });

  await t.test('abandonment', () => {
    const screens = truth.steps.filter(({ kind }) => kind === 'screen');
    const expected = grouped(screens, ({ flow, screen }) => ({ flow, screen })).map(
      ({ flow, screen, participants, rows }) => ({
        ...{ flow, screen, participants, reached: new Set(rows.map(({ id }) => id)).size },
        abandoned: truth.journeys.filter(one => one.flow === flow && one.abandoned_at === screen).length,
      }),
    );
    assert.deepEqual(sorted(tables.abandonment.map(({ share, ...row }) => row)), sorted(expected));
    assert.ok(
      tables.abandonment.every(({ share, abandoned, reached }) => Math.abs(share - abandoned / reached) < 1e-9),
    );
  });

  await t.test('effort', () => {
    const confirmed = truth.journeys.filter(({ status }) => status === 'confirmed');
    const key = ({ flow, with_demur, language, region }) => ({
      flow,
      with_demur: String(with_demur),
      language,
      region,
    });
    const expected = grouped(confirmed, key).map(({ rows, participants, ...group }) => {
      const at = (name, share) =>
        quantile(
          rows.map(row => row[name]),
          share,
        );
      const quartiles = name => ({
        [`${name}_q1`]: at(name, 0.25),
        [`${name}_median`]: at(name, 0.5),
        [`${name}_q3`]: at(name, 0.75),
      });
      return {
        ...group,
        participants,
        journeys: rows.length,
        ...quartiles('steps'),
        ...quartiles('screens'),
        keys_median: at('keys', 0.5),
        loops_median: at('loops', 0.5),
        spared_steps_median: at('spared_steps', 0.5),
      };
    });
    assert.deepEqual(sorted(tables.effort), sorted(expected));
  });

  await t.test('demands', () => {
    const key = ({ flow, kind, stated, enforced, basis }) => ({ flow, kind, stated, enforced, basis });
    const expected = grouped(truth.demands, key).map(({ rows, participants, ...group }) => ({
      ...group,
      participants,
      journeys: rows.length,
    }));
    assert.deepEqual(sorted(tables.demands), sorted(expected));
  });

  await t.test('time', () => {
    const times = truth.journeys.flatMap(row =>
      ['active', 'read', 'system', 'tool', 'away', 'outcome']
        .filter(part => row[`t_${part}_s`] !== undefined)
        .map(part => ({ ...row, part, from_s: row[`t_${part}_s`] })),
    );
    const key = ({ flow, with_demur, part, from_s }) => ({ flow, with_demur: String(with_demur), part, from_s });
    const expected = grouped(times, key).map(({ rows, participants, ...group }) => ({
      ...group,
      participants,
      journeys: rows.length,
    }));
    assert.deepEqual(sorted(tables.time), sorted(expected));
  });

  await t.test('pictures', () => {
    const pictures = readdirSync(join(out, 'pictures'));
    assert.deepEqual(
      pictures,
      ['abandonment', 'completion', 'demands', 'participants', 'screens', 'steps', 'time'].map(name => `${name}.svg`),
    );
    for (const name of pictures) {
      const svg = readFileSync(join(out, 'pictures', name), 'utf8');
      let texts = '';
      const parser = new SaxesParser({ xmlns: true });
      parser.on('text', text => {
        texts += `${text}\n`;
      });
      parser.write(svg).close();
      assert.ok(texts.includes(`${truth.journeys.length} journeys of 200 participants`), `${name} says of how many`);
      assert.ok(texts.includes('basis: measured'), `${name} names its basis`);
      assert.equal(/<script|<image|href="http/.test(svg), false);
      if (name !== 'participants.svg') assert.ok(texts.includes('facebook-2025'), name);
    }
  });
});

test('groups of few participants are not shown', () => {
  const confirmed = truth.journeys.filter(({ status }) => status === 'confirmed');
  const key = ({ flow, with_demur, language, region }) => ({ flow, with_demur, language, region });
  const sizes = grouped(confirmed, key)
    .map(({ participants }) => participants)
    .sort((a, b) => a - b);
  const atLeast = sizes[sizes.length >> 1];
  const large = sizes.filter(size => size >= atLeast).length;
  assert.ok(large < sizes.length, 'the seed gives groups of both kinds');
  const out = join(directory, 'few');
  assert.equal(study(folder, '--out', out, '--at-least', String(atLeast)).status, 0);
  const { effort, completion } = tablesOf(out);
  assert.equal(effort.length, large);
  assert.equal(completion.length, 6, 'these are larger');
});

test('a bad bundle is named and left out, and the others are read', () => {
  const root = join(directory, 'hostile');
  const good = { journeys: [truth.journeys[0]], steps: [], demands: [] };
  const place = n => ({ participant: n.toString(16).padStart(8, '0'), month: '2027-05' });
  const bad = new Map(); // participant -> what is said of it
  const spoil = (n, says, change) => {
    change(writeBundle(root, place(n), good));
    bad.set(place(n).participant, says);
  };
  const journeys = path => join(path, 'journeys.csv');
  const change = (path, from, to) =>
    writeFileSync(journeys(path), readFileSync(journeys(path), 'utf8').replace(from, to));
  writeBundle(root, place(1), good);
  writeBundle(root, place(2), { journeys: [], steps: [], demands: [] });
  spoil(3, 'journeys.csv has other columns', path => change(path, 'journey,flow', 'journey,name'));
  spoil(4, 'flow cannot be "=HYPERLINK(\'http://x.example\')"', path =>
    change(path, truth.journeys[0].flow, "=HYPERLINK('http://x.example')"),
  );
  spoil(5, 'journeys.csv has other columns', path =>
    writeFileSync(journeys(path), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0x0a])),
  );
  spoil(6, 'demands.csv is missing', path => rmSync(join(path, 'demands.csv')));
  spoil(7, 'journeys.csv is over 32 MB', path => truncateSync(journeys(path), (32 << 20) + 1));
  spoil(8, 'ends within a line', path => truncateSync(journeys(path), 400));
  spoil(9, 'has a journey twice', path =>
    writeFileSync(journeys(path), readFileSync(journeys(path), 'utf8').replace(/\n(.*)\n/, '\n$1\n$1\n')),
  );
  spoil(10, 'demands.csv is missing', path => {
    rmSync(join(path, 'demands.csv'));
    symlinkSync('/etc/passwd', join(path, 'demands.csv'));
  });
  spoil(11, 'names a journey that journeys.csv has not', path =>
    writeFileSync(join(path, 'demands.csv'), 'journey,kind,stated,enforced,basis\n99,reason,required,no,measured\n'),
  );
  spoil(
    12,
    'cells, not',
    path => change(path, 'facebook', 'a,b') || change(path, 'instagram', 'a,b') || change(path, 'third', 'a,b'),
  );
  spoil(13, 'differs from', path => {
    const twin = join(root, 'twin', 'v=1', 'month=2027-05', `participant=${place(13).participant}`);
    cpSync(path, twin, { recursive: true });
    change(twin, 'true', 'false') || change(twin, 'false', 'true');
    change(twin, ',dialog,', ',banner,');
  });
  mkdirSync(join(root, 'v=2', 'month=2027-05', 'participant=0000000e'), { recursive: true });
  bad.set('0000000e', 'version 2; this reader knows version 1');
  mkdirSync(join(root, 'v=1', 'month=2027-13', 'participant=0000000f'), { recursive: true });
  bad.set('0000000f', 'its month is none');
  mkdirSync(join(root, 'v=1', 'month=2027-05', 'participant=anna@example.org'), { recursive: true });
  bad.set('anna@example.org', 'no pseudonym');
  cpSync(
    join(root, 'v=1', 'month=2027-05', 'participant=00000001'),
    join(root, 'again', 'v=1', 'month=2027-05', 'participant=00000001'),
    { recursive: true },
  );
  symlinkSync('.', join(root, 'round'));

  const out = join(directory, 'hostile-out');
  const run = study(root, '--out', out, '--at-least', '1');
  assert.equal(run.status, 0, run.stderr);
  assert.ok(run.stdout.startsWith('2 bundles read, 16 left out: 1 journeys of 1 participants.'), run.stdout);
  const { left_out: leftOut, completion } = tablesOf(out);
  assert.equal(completion.length, 1);
  for (const [participant, says] of bad) {
    const rows = leftOut.filter(({ path }) => path.endsWith(`participant=${participant}`));
    assert.ok(
      rows.length > 0 && rows.every(({ reason }) => reason.includes(says)),
      `${participant}: ${says}; got ${rows.map(row => row.reason)}`,
    );
  }
  const [again] = leftOut.filter(({ path }) => path.endsWith('participant=00000001'));
  assert.match(again.reason, /^the same as .*, counted once$/);
  assert.match(run.stderr, /left out: v=1\/month=2027-05\/participant=00000003: journeys\.csv has other columns/);
});

test('nothing to read, or a wrong call, says so', () => {
  const empty = join(directory, 'empty');
  mkdirSync(empty);
  const run = study(empty, '--out', join(directory, 'none'));
  assert.equal(run.status, 1);
  assert.match(run.stderr, /no bundle in .* that could be read/);
  for (const args of [
    [],
    [join(directory, 'nowhere')],
    [folder, '--at-least', '0'],
    [folder, '--colour', 'red'],
    [folder, folder],
  ]) {
    const wrong = study(...args);
    assert.equal(wrong.status, 2, args.join(' '));
    assert.match(wrong.stderr, /usage: scripts\/study DIR/);
  }
});
