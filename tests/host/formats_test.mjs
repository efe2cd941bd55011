// What other people's tools may rely on in the OCEL 2.0 and XES exports, checked on exports of the real host.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SaxesParser } from 'saxes';
import { readExport, startHost } from './host_client.mjs';
import { anyJourneys, HARD_LABELS, hardLabels, LONG_JOURNEY, longJourney } from './recorded.mjs';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const directory = mkdtempSync(join(tmpdir(), 'demur-formats-test-'));
after(() => rmSync(directory, { recursive: true }));

let steps;
let report;
let ocel;
let xes;

async function record(host) {
  steps = [...longJourney(), ...hardLabels(), ...anyJourneys(4711, 60)];
  for (let at = 0; at < steps.length; at += 400) {
    await host.call('steps.append', { steps: steps.slice(at, at + 400) });
  }
  await host.call('profile.set', {
    profile: { country: 'AT', accounts: [{ service: 'facebook', username: 'anna' }], grounds: [], evidence: [] },
  });
  await host.call('objection.open', { flow: 'facebook-2025', username: 'anna' });
  const size = Buffer.from(PNG, 'base64').length;
  await host.call('evidence.put', { upload: randomUUID(), name: 'screen.png', size, offset: 0, data: PNG });
}

before(async () => {
  const host = await startHost(join(directory, 'data'));
  await record(host);
  report = JSON.parse((await readExport(host, { format: 'json' })).text);
  ocel = JSON.parse((await readExport(host, { format: 'ocel' })).text);
  xes = readXml((await readExport(host, { format: 'xes' })).text);
  await host.stop();
});

// A tree of {name, attributes, children}, or the parser's own complaint.
function readXml(text) {
  const root = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value]);
    const element = { name: local, attributes: Object.fromEntries(values), children: [] };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children[0];
}

const isOfType = {
  string: value => typeof value === 'string',
  integer: value => /^-?\d+$/.test(value),
  float: value => value !== '' && Number.isFinite(Number(value)),
  boolean: value => /^(true|false)$/.test(value),
  time: value => ISO.test(value),
};

function declarations(types) {
  const names = types.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length, 'a type is declared once');
  return new Map(types.map(({ name, attributes }) => [name, new Map(attributes.map(one => [one.name, one.type]))]));
}

function assertTyped(thing, declared) {
  const types = declared.get(thing.type);
  assert.ok(types, `${thing.type} is declared`);
  for (const { name, value } of thing.attributes) {
    assert.ok(types.has(name), `${thing.type} declares ${name}`);
    assert.ok(isOfType[types.get(name)](value), `${thing.type}.${name} is ${types.get(name)}: ${value}`);
  }
}

test('OCEL: every event and object is of a declared type, with declared attributes of their types', () => {
  const events = declarations(ocel.eventTypes);
  const objects = declarations(ocel.objectTypes);
  for (const types of [...events.values(), ...objects.values()]) {
    for (const type of types.values()) assert.ok(type in isOfType, `${type} is a type of OCEL`);
  }
  for (const event of ocel.events) {
    assertTyped(event, events);
    assert.match(event.time, ISO);
  }
  for (const object of ocel.objects) {
    assertTyped(object, objects);
    for (const { time } of object.attributes) assert.match(time, ISO);
  }
});

test('OCEL: ids are unique, and whatever is related exists', () => {
  const eventIds = new Set(ocel.events.map(({ id }) => id));
  const objects = new Map(ocel.objects.map(object => [object.id, object]));
  assert.equal(eventIds.size, ocel.events.length);
  assert.equal(objects.size, ocel.objects.length);
  for (const { id, relationships } of [...ocel.events, ...ocel.objects]) {
    for (const { objectId, qualifier } of relationships) {
      assert.ok(objects.has(objectId), `${objectId}, which ${id} is related to`);
      assert.ok(qualifier.length > 0);
    }
  }
  const related = new Set([...ocel.events, ...ocel.objects].flatMap(one => one.relationships.map(to => to.objectId)));
  for (const { id, type } of ocel.objects)
    assert.ok(type === 'demand' || related.has(id), `something is related to ${id}`);
});

test('OCEL: as many events as the journal has, each step of a journey related to it and its session', () => {
  const inJourneys = report.journeys.flatMap(journey => journey.steps);
  const ofSteps = ocel.events.filter(({ id }) => id.startsWith('step:'));
  assert.equal(ofSteps.length, inJourneys.length);
  assert.equal(inJourneys.length, steps.length);
  const kinds = new Set(ocel.events.map(({ type }) => type));
  for (const { kind } of inJourneys) assert.ok(kinds.has(kind), kind);
  const others = report.events.filter(({ event }) => ['objection', 'evidence'].includes(event.type));
  assert.ok(others.length >= 2, 'an objection and a file were recorded');
  assert.equal(ocel.events.length - ofSteps.length, others.length);
  const typeOf = new Map(ocel.objects.map(({ id, type }) => [id, type]));
  for (const { id, relationships } of ofSteps) {
    const types = relationships.map(({ objectId }) => typeOf.get(objectId));
    for (const type of ['journey', 'session'])
      assert.equal(types.filter(one => one === type).length, 1, `${id}: ${type}`);
  }
});

const ofName = (element, name) => element.children.filter(child => child.name === name);
const KINDS = ['string', 'date', 'int', 'float', 'boolean', 'id', 'list'];
const valuesOf = element =>
  new Map(
    element.children
      .filter(({ name }) => KINDS.includes(name))
      .map(({ name, attributes }) => [attributes.key, { type: name, value: attributes.value }]),
  );
const isOfXesType = {
  string: value => typeof value === 'string',
  id: value => value.length > 0,
  date: value => !Number.isNaN(Date.parse(value)) && /T.*(Z|[+-]\d\d:\d\d)$/.test(value),
  int: value => /^-?\d+$/.test(value),
  float: value => value !== '' && Number.isFinite(Number(value)),
  boolean: value => /^(true|false)$/.test(value),
};

function* everyAttribute(element) {
  for (const child of element.children) {
    if (KINDS.includes(child.name)) yield child;
    yield* everyAttribute(child);
  }
}

test('XES: parts in their order, keys with a declared prefix, values of their types', () => {
  assert.equal(xes.name, 'log');
  assert.match(xes.attributes['xes.version'], /^\d+(\.\d+)?$/);
  const order = ['extension', 'global', 'classifier', ...KINDS.map(() => 'attribute'), 'trace', 'event'];
  const places = xes.children.map(({ name }) => order.indexOf(KINDS.includes(name) ? 'attribute' : name));
  assert.ok(places.every(place => place >= 0));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  const prefixes = ofName(xes, 'extension').map(({ attributes }) => attributes.prefix);
  for (const needed of ['concept', 'time', 'lifecycle', 'org']) assert.ok(prefixes.includes(needed), needed);
  assert.equal(new Set(prefixes).size, prefixes.length);
  for (const { name, attributes } of everyAttribute(xes)) {
    const [prefix, ...rest] = attributes.key.split(':');
    if (rest.length > 0) assert.ok(prefixes.includes(prefix), `${attributes.key} has a declared prefix`);
    if (name !== 'list') assert.ok(isOfXesType[name](attributes.value), `${attributes.key}: ${attributes.value}`);
  }
});

test('XES: every trace and event has what the standard extensions ask for, times never go back', () => {
  const traces = ofName(xes, 'trace');
  assert.equal(traces.length, report.journeys.length);
  const names = traces.map(trace => valuesOf(trace).get('concept:name').value);
  assert.deepEqual(
    names,
    report.journeys.map(({ metrics }) => metrics.journey),
  );
  const withClock = new Set(steps.filter(({ wall }) => wall !== undefined).map(({ session }) => session));
  traces.forEach((trace, at) => {
    const events = ofName(trace, 'event');
    assert.equal(events.length, report.journeys[at].steps.length);
    const known = report.journeys[at].steps.map(({ session }) => withClock.has(session));
    let before = Number.NEGATIVE_INFINITY;
    events.forEach((event, n) => {
      const values = valuesOf(event);
      for (const [key, type] of [
        ['concept:name', 'string'],
        ['lifecycle:transition', 'string'],
        ['org:resource', 'string'],
      ]) {
        assert.equal(values.get(key)?.type, type, key);
        assert.ok(values.get(key).value.length > 0, key);
      }
      assert.ok(['user', 'tool', 'page', 'company'].includes(values.get('org:resource').value));
      // A session without a wall clock has no time that others could use; none is made up.
      assert.equal(values.get('time:timestamp')?.type, known[n] ? 'date' : undefined);
      if (!known[n]) return;
      const time = Date.parse(values.get('time:timestamp').value);
      assert.ok(time >= before, `times of ${names[at]}`);
      before = time;
    });
  });
});

test('XES: what is declared for all events and traces stands in all of them, and classifiers use it', () => {
  const keys = new Map();
  for (const global of ofName(xes, 'global')) {
    const { scope } = global.attributes;
    keys.set(scope, [...valuesOf(global).keys()]);
    const all = ofName(xes, 'trace').flatMap(trace => (scope === 'trace' ? [trace] : ofName(trace, 'event')));
    for (const one of all) for (const key of keys.get(scope)) assert.ok(valuesOf(one).has(key), `${scope}: ${key}`);
  }
  assert.ok(keys.get('event').includes('concept:name') && keys.get('trace').includes('concept:name'));
  const classifiers = ofName(xes, 'classifier');
  assert.ok(classifiers.length > 0);
  for (const { attributes } of classifiers) {
    assert.match(attributes.name, /^[A-Za-z_][\w.-]*$/, 'a name without spaces, as the schema asks');
    const scope = keys.get(attributes.scope ?? 'event');
    for (const key of attributes.keys.split(' ')) assert.ok(scope.includes(key), `${attributes.name}: ${key}`);
  }
});

test('a page that names its controls in markup, formulas or from right to left breaks neither', () => {
  const inOcel = ocel.events.flatMap(({ attributes }) =>
    attributes.filter(({ name }) => name === 'label').map(one => one.value),
  );
  const inXes = ofName(xes, 'trace').flatMap(trace =>
    ofName(trace, 'event')
      .map(event => valuesOf(event).get('ui:element_name')?.value)
      .filter(value => value !== undefined),
  );
  for (const labels of [inOcel, inXes]) assert.deepEqual([...new Set(labels)].sort(), [...HARD_LABELS].sort());
  assert.ok(report.journeys.some(({ metrics }) => metrics.journey === LONG_JOURNEY));
});
