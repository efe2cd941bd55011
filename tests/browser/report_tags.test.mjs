// Signs of patterns: stamped as candidates, with rule, numbers, articles and section; no export has buttons to judge them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startReports, textOf } from './lib/report_page.mjs';
import { tags } from './lib/report_shapes.mjs';
import { sampleJourneys, sampleReport } from './report_sample.mjs';

let reports;
before(async () => {
  reports = await startReports();
});
after(() => reports?.close());

test('each sign says its rule, numbers, articles, section and that it is a candidate', async () => {
  const { page, faults } = await reports.open(sampleReport());
  assert.deepEqual(await page.$$eval('.pattern', all => all.map(card => card.dataset.tag)), [
    'edpb:4.3.2',
    'edpb:4.4.2',
  ]);
  const card = await textOf(page, '[data-tag="edpb:4.4.2"]');
  for (const part of [
    ...tags[0].ontology,
    tags[0].rule,
    'objecting against closing 11 and Reason (optional, enforced)',
    '7(3), 12(2), and 21(1)',
    '4.4.2',
    'measured',
  ]) {
    assert.ok(card.includes(part), `${part} is missing in: ${card}`);
  }
  assert.equal(await textOf(page, '[data-tag="edpb:4.4.2"] .stamp'), 'candidate');
  assert.equal(await textOf(page, '[data-tag="edpb:4.3.2"] .stamp'), 'confirmed by a person');
  assert.equal(await page.$('.pattern button'), null, 'nobody can judge in an export');
  assert.deepEqual(faults, []);
});

test('the ledger of demands names the articles of a sign that fired on the demand, unless it was rejected', async () => {
  const articles = async standing => {
    const journey = sampleJourneys()[0];
    journey.metrics.tags = [{ ...tags[0], standing }];
    const { page } = await reports.open(sampleReport([journey]));
    return page.$$eval('.ledger tbody tr', all =>
      all.map(tr => [tr.children[0].firstChild.data, tr.children[5].textContent]),
    );
  };
  const open = Object.fromEntries(await articles('candidate'));
  assert.equal(open.Reason, '7(3), 12(2), and 21(1)');
  assert.equal(open['E-mail'], '–', 'a demand that no rule names has no article');
  assert.equal(Object.fromEntries(await articles('rejected')).Reason, '–');
});

test('without a sign it does not claim that there is none', async () => {
  const { page } = await reports.open(sampleReport([sampleJourneys()[1]]));
  assert.match(await textOf(page, 'figure[data-chart="tags"]'), /That does not say that there are no such patterns/);
});

test('hostile tags are text', async () => {
  const evil = '<img src=x onerror=alert(1)>\u202e';
  const journey = sampleJourneys()[0];
  journey.metrics.tags = [
    {
      id: evil,
      name: evil,
      ontology: [evil],
      articles: [evil],
      rule: evil,
      because: evil,
      basis: evil,
      standing: evil,
    },
  ];
  journey.metrics.demands = [{ kind: '(((', stated: 'x', enforced: 'y', basis: 'z' }];
  const { page, faults } = await reports.open(sampleReport([journey]));
  assert.equal(await page.$('img'), null);
  assert.ok((await textOf(page, '.pattern')).includes('<img'));
  assert.deepEqual(faults, []);
});
