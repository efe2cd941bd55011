// The record itself: every kind of step has its mark, pauses are folded, labels keep to themselves, and what is proven.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startReports, textOf } from './lib/report_page.mjs';
import { sampleJourneys, sampleReport } from './report_sample.mjs';

let reports;
before(async () => {
  reports = await startReports();
});
after(() => reports?.close());

const rtl = 'حذف\u202e "x"';

/** The first journey by hand with a pause of a second in it, and steps of the newer kinds. */
function withNewKinds() {
  const journey = sampleJourneys()[0];
  const last = journey.steps.at(-1);
  const kinds = ['hover', 'focus', 'copy', 'pause', 'resume', 'click'];
  kinds.forEach((kind, i) => {
    journey.steps.push({
      ...last,
      seq: last.seq + 1 + i,
      actor: 'user',
      kind,
      t: last.t + 1000 * (i + 1),
      detail: undefined,
    });
  });
  journey.steps.at(-1).label = rtl;
  return journey;
}

test('hover, focus, copy, pause and resume have marks and names; a pause is folded', async () => {
  const { page, faults } = await reports.open(sampleReport([withNewKinds()]));
  const legend = await page.$$eval('.legend.marks li', all => all.map(li => li.textContent));
  for (const kind of [
    'Hovering over a menu',
    'Reached by keyboard',
    'Copying',
    'Recording paused',
    'Recording resumed',
  ]) {
    assert.ok(legend.includes(kind), kind);
  }
  assert.match((await textOf(page, '.folds')).replaceAll('\u00a0', ' '), /recording paused 1 s/);
  assert.deepEqual(faults, []);
});

test('a label of the page that runs from right to left turns nothing around it', async () => {
  const { page } = await reports.open(sampleReport([withNewKinds()]));
  await page.focus('.timeline-plot');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.querySelector('.timeline .readout').textContent.includes('حذف'));
  const text = await textOf(page, '.timeline .readout');
  assert.ok(text.includes('\u2068حذف "x"\u2069'), 'isolated, and its own overrides taken out');
  assert.match(text, /www\.facebook\.com$/);
});

test('what Demur added is to the left of nought and said to be added', async () => {
  const journey = sampleJourneys()[1];
  const spared = (name, value) => ({ name, value, unit: 'x', basis: 'modelled' });
  const others = journey.metrics.metrics.filter(m => m.name !== 'spared_steps');
  journey.metrics.metrics = [
    ...others,
    spared('spared_steps', 4),
    spared('spared_keys', 0),
    spared('spared_ms', -3500),
  ];
  const { page } = await reports.open(sampleReport([journey]));
  const cells = await page.$$eval('.spared-table tbody td', all =>
    all.map(td => {
      const bar = td.querySelector('.about-nought > span')?.getBoundingClientRect();
      const ground = td.querySelector('.about-nought').getBoundingClientRect();
      return [
        td.querySelector('.difference').textContent,
        bar ? bar.right <= (ground.left + ground.right) / 2 + 2 : null,
      ];
    }),
  );
  const plain = cells.map(([text, left]) => [text.replaceAll('\u00a0', ' '), left]);
  assert.deepEqual(plain, [
    ['4 spared', false],
    ['no difference', null],
    ['3.5 s added', true],
  ]);
});

test('the proof names the level, the key in short, the stamps and what was deleted', async () => {
  const { page } = await reports.open(sampleReport());
  const section = '[aria-labelledby="title-proof"]';
  const text = await textOf(page, section);
  assert.match(text, /ab12 ab12 ab12 ab12 … ab12/);
  assert.match(text, /for the first 40 events, by CN=Example TSA/);
  assert.match(text, /Events deleted by the person2/);
  assert.match(text, /who sat at the keyboard/);
  assert.equal(await page.$$eval('.levels .reached', all => all.length), 3);
  const plain = sampleReport();
  plain.proof = { ...plain.proof, level: '1: hash chain', signature: undefined, time_stamps: [], redacted: 0 };
  const other = await reports.open(plain);
  assert.equal(await other.page.$$eval('.levels .reached', all => all.length), 1);
  assert.match(await textOf(other.page, `${section} .levels`), /Signed by this installation not claimed/);
  assert.deepEqual(other.faults, []);
});

test('time in which the recording was paused stands apart and is no cost', async () => {
  const journey = sampleJourneys()[0];
  journey.metrics.metrics.push({ name: 't_paused', value: 90_000, unit: 'ms', basis: 'measured' });
  const { page } = await reports.open(sampleReport([journey]));
  const text = (await textOf(page, '.time-total')).replaceAll('\u00a0', ' ');
  assert.match(text, /^1 min 48 s plus 3 min 4 s away paused for 1 min 30 s$/);
});

test('money stands only where somebody said what an hour is worth, with whose figure it is', async () => {
  const priced = sampleJourneys()[0];
  const definition = { name: 'cost', group: 'cost', unit: 'currency', definition: 'time times wage', source: 's' };
  const cost = { name: 'cost', value: 3.5, unit: 'EUR', basis: 'declared', method: 'the person' };
  priced.metrics.metrics.push(cost);
  const data = sampleReport([priced]);
  data.definitions.push(definition);
  data.wage = { per_hour: 2150, currency: 'EUR', source: 'the person' };
  const { page, faults } = await reports.open(data);
  const section = await textOf(page, '[aria-labelledby="title-metrics"]');
  assert.match(section, /An hour is counted at €21\.50\. Whose figure that is: the person whose record this is/);
  assert.match(section, /€3\.50the person whose record this isdeclared/);
  data.wage.currency = 'no currency';
  cost.unit = 'no currency';
  const odd = await reports.open(data);
  assert.deepEqual([faults, odd.faults], [[], []]);
  const without = await reports.open(sampleReport());
  assert.doesNotMatch(await textOf(without.page, 'main'), /An hour is counted/);
});
